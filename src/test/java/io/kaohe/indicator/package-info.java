/**
 * Library, scorecards and lint on real PostgreSQL.
 */
@NullMarked
package io.kaohe.indicator;

import org.jspecify.annotations.NullMarked;
