/**
 * HR's board: where every cycle stands, who is late, what stopped, how the results came out. Reads only; what HR does
 * about it goes through {@link io.kaohe.cycle.Levers}. Uses shared, appraisal, cycle.
 */
@NullMarked
package io.kaohe.board;

import org.jspecify.annotations.NullMarked;
