/** How a plan lives, who sees it and what it is measured by, on real PostgreSQL. */
@NullMarked
package io.kaohe.plan;

import org.jspecify.annotations.NullMarked;
