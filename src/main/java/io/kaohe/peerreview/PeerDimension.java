package io.kaohe.peerreview;

import java.util.Arrays;
import java.util.List;

/** What colleagues judge (S54). */
public enum PeerDimension {
    COLLABORATION,
    KNOWLEDGE_SHARING,
    REQUEST_CLARITY,
    FEEDBACK_TIMELINESS;

    /** Other teams also say how clear requests reach them and how fast feedback does. */
    public static List<PeerDimension> askedOf(boolean otherTeam) {
        return otherTeam ? Arrays.asList(values()) : List.of(COLLABORATION, KNOWLEDGE_SHARING);
    }
}
