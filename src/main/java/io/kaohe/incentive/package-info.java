/**
 * What results are used for (S91): promotion and pay after a year. Everything here is a suggestion until HR decides, by
 * name and with a reason, and what was decided takes effect outside the product. Uses shared, audit, imports,
 * organization, decision, scoring, appraisal, cycle.
 */
@NullMarked
package io.kaohe.incentive;

import org.jspecify.annotations.NullMarked;
