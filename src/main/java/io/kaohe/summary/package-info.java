/**
 * What many results say together, to be printed: a cycle, a team, the trends of channels, the minutes of a
 * calibration, what was decided about promotion and pay. Uses shared, audit, organization, indicator, measurement,
 * cycle, board, calibration, incentive, print.
 */
@NullMarked
package io.kaohe.summary;

import org.jspecify.annotations.NullMarked;
