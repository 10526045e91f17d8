/** Speed, as ratios in one run: {@code ./mvnw -Pbench verify}. */
@NullMarked
package io.kaohe.bench;

import org.jspecify.annotations.NullMarked;
