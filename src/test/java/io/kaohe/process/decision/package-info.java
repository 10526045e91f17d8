@NullMarked
package io.kaohe.process.decision;

import org.jspecify.annotations.NullMarked;
