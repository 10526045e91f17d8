/**
 * Library, scorecards, lint and targets on real PostgreSQL.
 */
@NullMarked
package io.kaohe.indicator;

import org.jspecify.annotations.NullMarked;
