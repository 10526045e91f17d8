/**
 * Cycles and their participants: dry run, opening, launch, progress, HR's levers. Uses shared, calendar, audit,
 * notification, organization, imports, indicator, measurement, appraisal, peerreview.
 */
@NullMarked
package io.kaohe.cycle;

import org.jspecify.annotations.NullMarked;
