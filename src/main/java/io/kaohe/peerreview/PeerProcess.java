package io.kaohe.peerreview;

/** Port to the running stage of an appraisal; {@code process} implements it. */
public interface PeerProcess {

    /** HR does not wait for the answers that are missing. */
    void stageClosed(Stage stage);
}
