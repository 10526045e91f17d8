/**
 * Figures from file to verified actual, on real PostgreSQL.
 */
@NullMarked
package io.kaohe.measurement;

import org.jspecify.annotations.NullMarked;
