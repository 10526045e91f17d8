package io.kaohe.appraisal;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Port to the running process of an appraisal; {@code process} implements it. The order of steps lives there. */
public interface AppraisalProcess {

    /** The self-review is waived: go on to manager scoring. */
    void selfReviewWaived(UUID appraisal);

    /** The result is published after the comparison of the cycle's results: go on to the talk. */
    void published(UUID appraisal);

    /** HR closes the result although the person has not answered. */
    void closedUnconfirmed(UUID appraisal);

    /** The appraisal ends without a result. */
    void withdrawn(UUID appraisal);

    /** Open tasks of the former reviewer go to the new one; the former one may no longer see them. */
    void reviewerReplaced(UUID appraisal, String former, String current);

    /** Open tasks are due at the new moment, and so are their reminders. */
    void extended(UUID appraisal, Instant until);

    /** Figures of these people were verified: appraisals that wait for one look again. */
    void actualsVerified(Collection<UUID> appraisals);
}
