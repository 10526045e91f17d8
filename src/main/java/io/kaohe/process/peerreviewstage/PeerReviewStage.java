package io.kaohe.process.peerreviewstage;

/** Names in {@code processes/peerReviewStage.bpmn} that code refers to. Business key = appraisal id; no variables. */
public final class PeerReviewStage {

    public static final String KEY = "peerReviewStage";

    public static final String PROPOSE_PEERS = "userTask_proposePeers";
    public static final String APPROVE_PEERS = "userTask_approvePeers";

    public static final String PEER_STAGE_CLOSED = "peerStageClosed";

    private PeerReviewStage() {}
}
