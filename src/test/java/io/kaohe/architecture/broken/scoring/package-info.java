@NullMarked
package io.kaohe.architecture.broken.scoring;

import org.jspecify.annotations.NullMarked;
