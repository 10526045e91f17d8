/** What results lead to, on real PostgreSQL. */
@NullMarked
package io.kaohe.outcome;

import org.jspecify.annotations.NullMarked;
