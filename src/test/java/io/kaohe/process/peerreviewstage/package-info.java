/** Tests {@code processes/peerReviewStage.bpmn}. */
@NullMarked
package io.kaohe.process.peerreviewstage;

import org.jspecify.annotations.NullMarked;
