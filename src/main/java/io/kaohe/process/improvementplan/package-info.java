/** Serves {@code processes/improvementPlan.bpmn}. */
@NullMarked
package io.kaohe.process.improvementplan;

import org.jspecify.annotations.NullMarked;
