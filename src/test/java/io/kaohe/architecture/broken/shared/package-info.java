@NullMarked
package io.kaohe.architecture.broken.shared;

import org.jspecify.annotations.NullMarked;
