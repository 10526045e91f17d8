package io.kaohe.appraisal;

import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.shared.CycleType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appraisal as one reader may see it: what the reader may not see, or what is not there yet, is null.
 *
 * @param judge which line manager's days are to be judged, or were last; null where there is only one
 */
public record AppraisalView(
        UUID id,
        UUID cycleId,
        CycleType cycleType,
        String period,
        AppraisalStatus status,
        PersonView person,
        PersonView reviewer,
        CardView card,
        List<Dimension> dimensions,
        boolean asksPotential,
        @Nullable String judge,
        @Nullable SelfReviewView selfReview,
        @Nullable Waived waived,
        @Nullable List<RatingView> ratings,
        @Nullable OpinionsView peers,
        @Nullable OpinionsView upward,
        @Nullable Previous previous,
        @Nullable ResultView result,
        @Nullable TalkView talk,
        @Nullable ObjectionView objection,
        @Nullable String closeReason,
        List<Event> timeline) {

    /** Who somebody is, with the place held at the period's end. */
    public record PersonView(
            String id,
            String name,
            @Nullable String team,
            @Nullable String role) {}

    public record SelfReviewView(String attainment, String ideas, List<RatingView> ratings) {}

    public record Waived(String by, String reason) {}

    /** A dimension's score and, for a line manager's, the work cases it rests on. */
    public record RatingView(String by, Dimension dimension, BigDecimal score, List<CaseView> cases) {}

    public record CaseView(String situation, String action, String result, String moved) {}

    /** What a group says together; texts in random order. */
    public record OpinionsView(List<Average> averages, List<String> texts) {

        /** Fewer answered than hide each other. */
        public static final OpinionsView TOO_FEW = new OpinionsView(List.of(), List.of());
    }

    public record Average(String dimension, BigDecimal score) {}

    /** What the line manager submitted in the round before. */
    public record Previous(List<RatingView> ratings) {}

    public record ResultView(
            int version,
            @Nullable BigDecimal completionRate,
            @Nullable BigDecimal qualitativeScore,
            BigDecimal composite,
            @Nullable BigDecimal performanceIndex,
            BigDecimal bonusCoefficient,
            String grade,
            List<String> followUps,
            List<String> flags,
            List<LedgerEntry> ledger,
            @Nullable Calibrated calibrated,
            @Nullable Instant publishedAt,
            List<Earlier> earlier) {}

    /**
     * Where people changed the grade that was computed.
     *
     * @param from the computed one
     * @param inAppeal when an appeal was decided; else when the year's results were compared
     */
    public record Calibrated(String from, String reason, String by, boolean inAppeal) {}

    /** A result that was replaced after an objection; it stays on record. */
    public record Earlier(int version, BigDecimal composite, BigDecimal bonusCoefficient, String grade) {}

    /** @param planChange what the quarter's result changes in the marketing plan (S46) */
    public record TalkView(String minutes, @Nullable String planChange, String heldBy, Instant heldAt) {}

    /**
     * @param reason null = not told to who reads
     * @param decision HR's, with its answer; null = none yet
     * @param correction what data owners say about the figures
     */
    public record ObjectionView(
            @Nullable String reason,
            Instant at,
            @Nullable String decision,
            @Nullable String answer,
            @Nullable String correction) {}

    /** Something that happened; {@code who} did it or was told. */
    public record Event(
            Instant at, String kind, String who, @Nullable String inPlaceOf) {}
}
