package io.kaohe.process.peerreview;

/** Names in {@code processes/peerReview.bpmn} that code refers to. Business key = invitation id; no variables. */
public final class PeerReviewProcess {

    public static final String KEY = "peerReview";

    public static final String PEER_REVIEW = "userTask_peerReview";
    public static final String REPLACE_PEER = "userTask_replacePeer";

    private PeerReviewProcess() {}
}
