/**
 * One person's appraisal from self-review to confirmation; owns its state and its rows. Uses shared, audit,
 * notification, organization, indicator, target, measurement, diagnosis, scoring, decision.
 */
@NullMarked
package io.kaohe.appraisal;

import org.jspecify.annotations.NullMarked;
