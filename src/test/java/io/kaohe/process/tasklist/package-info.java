/** Tests of the path that every form takes. */
@NullMarked
package io.kaohe.process.tasklist;

import org.jspecify.annotations.NullMarked;
