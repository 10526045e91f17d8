/** Serves {@code processes/upwardReviewStage.bpmn}. */
@NullMarked
package io.kaohe.process.upwardreviewstage;

import org.jspecify.annotations.NullMarked;
