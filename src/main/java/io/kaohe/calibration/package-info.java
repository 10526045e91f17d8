/**
 * The year's results beside each other before anybody reads them: HR may change a grade with a reason, never a score.
 * Uses shared, audit, scoring, decision, appraisal, cycle.
 */
@NullMarked
package io.kaohe.calibration;

import org.jspecify.annotations.NullMarked;
