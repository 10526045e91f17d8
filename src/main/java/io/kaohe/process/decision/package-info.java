/**
 * The decision tables {@code bonusCoefficient}, {@code grade} and {@code followUp} in the engine: asked when a score is
 * computed, rewritten when HR changes them. Knows the features scoring and decision.
 */
@NullMarked
package io.kaohe.process.decision;

import org.jspecify.annotations.NullMarked;
