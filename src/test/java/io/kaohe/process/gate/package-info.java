/** Tests of the gate. */
@NullMarked
package io.kaohe.process.gate;

import org.jspecify.annotations.NullMarked;
