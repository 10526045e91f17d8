@NullMarked
package io.kaohe.architecture.broken.cycle;

import org.jspecify.annotations.NullMarked;
