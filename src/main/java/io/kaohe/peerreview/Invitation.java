package io.kaohe.peerreview;

import io.kaohe.scoring.RaterGroup;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One seat among the reviewers of a stage.
 *
 * @param reviewer who has it now
 * @param otherTeam whether the reviewer belongs to another team than the person
 * @param declineReason why the reviewer declined, while no other has the seat
 */
public record Invitation(
        UUID id,
        Stage stage,
        String reviewer,
        boolean otherTeam,
        Status status,
        @Nullable String declineReason) {

    /** Whether an answer is expected; that it came is nobody's business before the stage closes. */
    public enum Status {
        INVITED,
        /** The line manager names somebody else or does without. */
        DECLINED,
        DROPPED
    }

    public UUID appraisal() {
        return stage.appraisal();
    }

    public RaterGroup group() {
        return stage.group();
    }

    /** What this reviewer is asked. */
    public List<PeerDimension> dimensions() {
        return PeerDimension.askedOf(group(), otherTeam);
    }

    /** How audit and outbox name it: never by the appraisal, whose time line the person reads. */
    String subject() {
        return "peer-invitation/" + id;
    }
}
