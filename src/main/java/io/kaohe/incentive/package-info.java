/**
 * What results are used for (S91): promotion and pay after a year, the talent pool, the behaviour award of a month, the
 * share of a year's sales. Everything here is a suggestion until HR decides, by name and with a reason, and what was
 * decided takes effect outside the product. Uses shared, audit, imports, organization, indicator, measurement,
 * decision, scoring, appraisal, cycle.
 */
@NullMarked
package io.kaohe.incentive;

import org.jspecify.annotations.NullMarked;
