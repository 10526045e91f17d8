/**
 * What a result leads to: bonus list and improvement talk. Uses shared, audit, notification, organization,
 * appraisal, cycle.
 */
@NullMarked
package io.kaohe.outcome;

import org.jspecify.annotations.NullMarked;
