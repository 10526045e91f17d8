package io.kaohe.peerreview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One seat among the reviewers of an appraisal.
 *
 * @param reviewer who has it now
 * @param otherTeam whether the reviewer belongs to another team than the person
 * @param declineReason why the reviewer declined, while no other has the seat
 */
public record Invitation(
        UUID id,
        UUID appraisal,
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

    /** How audit and outbox name it: never by the appraisal, whose time line the person reads. */
    String subject() {
        return "peer-invitation/" + id;
    }
}
