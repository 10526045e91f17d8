/** Goals from a file to progress, on real PostgreSQL. */
@NullMarked
package io.kaohe.goal;

import org.jspecify.annotations.NullMarked;
