package io.kaohe.peerreview;

import io.kaohe.scoring.RaterGroup;
import java.util.UUID;

/**
 * One round of asking about a person.
 *
 * @param group who is asked: colleagues, or for a lead the own team
 */
public record Stage(UUID appraisal, RaterGroup group) {

    public static Stage peers(UUID appraisal) {
        return new Stage(appraisal, RaterGroup.PEER);
    }

    public static Stage upward(UUID appraisal) {
        return new Stage(appraisal, RaterGroup.UPWARD);
    }
}
