package io.kaohe.appraisal;

import io.kaohe.appraisal.AppraisalView.OpinionsView;
import io.kaohe.appraisal.CardView.Customers;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.scoring.ScoringInput;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Port to whoever asks others than the person and the line manager. */
public interface FurtherRatings {

    /** For the score, with which they are kept: a rater is a number, never a login, and too few answers are none. */
    default List<ScoringInput.Rating> of(UUID appraisal) {
        return List.of();
    }

    /** What customers say, in a period in which they are asked: it stands on the card, and is scored as it stands. */
    default Optional<Customers> customers(Appraisal appraisal) {
        return Optional.empty();
    }

    /** Who was asked for theirs, whether they answered or not. */
    default Set<String> asked(UUID appraisal) {
        return Set.of();
    }

    /** The appraisals for which somebody was asked for theirs, whether they answered or not. */
    default Set<UUID> askedAbout(String person) {
        return Set.of();
    }

    /** Whether theirs are still waited for. */
    default boolean asking(UUID appraisal) {
        return false;
    }

    /** Whether somebody has still to give theirs in the cycle. */
    default boolean owedBy(String person, UUID cycle) {
        return false;
    }

    /** For readers, where there is more to read than the score; absent before the asking is over. */
    default Optional<OpinionsView> opinions(UUID appraisal, RaterGroup group) {
        return Optional.empty();
    }
}
