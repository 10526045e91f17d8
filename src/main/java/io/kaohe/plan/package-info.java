/**
 * Improvement plans (S61–S63): a person's goals and actions, coaching while the plan runs, a re-review at its end. Uses
 * shared, audit, notification, organization, imports, indicator, measurement, scoring, appraisal, board.
 */
@NullMarked
package io.kaohe.plan;

import org.jspecify.annotations.NullMarked;
