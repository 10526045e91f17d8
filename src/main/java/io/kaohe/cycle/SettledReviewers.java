package io.kaohe.cycle;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.util.UUID;

/** Port to whoever has settled results reviewed again: from then on it is their reviewer who is replaced. */
public interface SettledReviewers {

    /**
     * @throws Refusal 403 unless HR, and for HR's own; 404 when nobody reviews it; 409 when the review is over; 422 for
     *     somebody who may not
     */
    void replaceReviewer(Actor hr, UUID appraisal, String reviewer, String reason);
}
