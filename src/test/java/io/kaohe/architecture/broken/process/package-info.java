@NullMarked
package io.kaohe.architecture.broken.process;

import org.jspecify.annotations.NullMarked;
