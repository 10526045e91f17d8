/**
 * What a result leads to: bonus list, improvement talk, improvement plan. Uses shared, audit, notification,
 * organization, appraisal, cycle, plan.
 */
@NullMarked
package io.kaohe.outcome;

import org.jspecify.annotations.NullMarked;
