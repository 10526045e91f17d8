/**
 * What many results say together, to be printed: a cycle, a team, the trends of channels, the minutes of a calibration.
 * Uses shared, audit, organization, indicator, measurement, cycle, board, calibration, print.
 */
@NullMarked
package io.kaohe.summary;

import org.jspecify.annotations.NullMarked;
