/**
 * Cycles and the appraisals in them on a real database.
 */
@NullMarked
package io.kaohe.cycle;

import org.jspecify.annotations.NullMarked;
