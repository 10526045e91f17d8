/** Serves {@code processes/peerReview.bpmn}. */
@NullMarked
package io.kaohe.process.peerreview;

import org.jspecify.annotations.NullMarked;
