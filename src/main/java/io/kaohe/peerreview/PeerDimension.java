package io.kaohe.peerreview;

import io.kaohe.scoring.RaterGroup;
import java.util.List;

/** What colleagues judge (S54), and a team about its lead. */
public enum PeerDimension {
    COLLABORATION,
    KNOWLEDGE_SHARING,
    REQUEST_CLARITY,
    FEEDBACK_TIMELINESS,
    CLEAR_GOALS,
    SUPPORT,
    FAIRNESS,
    LISTENING;

    private static final List<PeerDimension> OF_COLLEAGUES = List.of(COLLABORATION, KNOWLEDGE_SHARING);

    /** Other teams also say how clear requests reach them and how fast feedback does. */
    private static final List<PeerDimension> OF_OTHER_TEAMS =
            List.of(COLLABORATION, KNOWLEDGE_SHARING, REQUEST_CLARITY, FEEDBACK_TIMELINESS);

    private static final List<PeerDimension> OF_THE_OWN_TEAM = List.of(CLEAR_GOALS, SUPPORT, FAIRNESS, LISTENING);

    static List<PeerDimension> askedOf(RaterGroup group, boolean otherTeam) {
        if (group == RaterGroup.UPWARD) {
            return OF_THE_OWN_TEAM;
        }
        return otherTeam ? OF_OTHER_TEAMS : OF_COLLEAGUES;
    }
}
