package io.kaohe.peerreview;

import java.util.UUID;

/** Port to the running stage of an appraisal; {@code process} implements it. */
public interface PeerProcess {

    /** HR does not wait for the answers that are missing. */
    void stageClosed(Stage stage);

    /** Another has the seat, and with it the task. */
    void reviewerReplaced(UUID invitation, String former, String current);
}
