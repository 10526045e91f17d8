package io.kaohe.appraisal;

import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's appraisal in one cycle.
 *
 * @param round of manager scoring, from 1; an objection may open another
 * @param reviewer the line manager at the period's end, or who took over; holds the talk
 * @param scorecard the one held at the period's end
 * @param due when the step that it waits for is due
 * @param closeReason why it was withdrawn or closed unconfirmed
 * @param stretches one after the other, where line manager or role changed in the period (R31); empty = neither did
 */
public record Appraisal(
        UUID id,
        UUID cycle,
        CycleType cycleType,
        Period period,
        String employee,
        String employeeName,
        String reviewer,
        String scorecard,
        int scorecardVersion,
        AppraisalStatus status,
        int round,
        Instant selfReviewDue,
        Instant scoringDue,
        Instant talkDue,
        Instant due,
        @Nullable String processInstance,
        @Nullable String closeReason,
        @Nullable Instant concludedAt,
        List<Stretch> stretches) {

    public Appraisal {
        stretches = List.copyOf(stretches);
    }

    /**
     * Days of the period under one line manager and one scorecard.
     *
     * @param from first day
     * @param to last day, included
     * @param reviewer who judges these days
     */
    public record Stretch(LocalDate from, LocalDate to, String reviewer, String scorecard, int scorecardVersion) {

        public int days() {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
        }

        public boolean touches(YearMonth month) {
            return !from.isAfter(month.atEndOfMonth()) && !to.isBefore(month.atDay(1));
        }

        CardVersion card() {
            return new CardVersion(scorecard, scorecardVersion);
        }
    }

    /** A version of a scorecard; its lines never change. */
    record CardVersion(String code, int version) {}

    /** Nobody decides about their own appraisal, HR included. @throws Refusal 403 {@code OWN_APPRAISAL} */
    void refuseTo(Actor actor) {
        if (actor.id().equals(employee)) {
            throw Refusal.forbidden("OWN_APPRAISAL");
        }
    }

    /** The line managers before the last one, in the order in which they led. */
    public List<String> formerReviewers() {
        return stretches.stream()
                .map(Stretch::reviewer)
                .distinct()
                .filter(before ->
                        !before.equals(stretches.get(stretches.size() - 1).reviewer()))
                .toList();
    }

    /**
     * The first line manager before the last one who has not judged.
     *
     * @param judges those who have
     */
    Optional<String> formerToJudge(Set<String> judges) {
        return formerReviewers().stream()
                .filter(former -> !judges.contains(former))
                .findFirst();
    }

    /** Whose days are judged next, the last line manager's at the end; null where there is only one. */
    @Nullable
    String judge(Set<String> judges) {
        return formerReviewers().isEmpty()
                ? null
                : formerToJudge(judges)
                        .orElse(stretches.get(stretches.size() - 1).reviewer());
    }

    /** Whether whoever judges next says how far the person may go: once a year, and the last line manager only. */
    boolean asksPotential(Set<String> judges) {
        return cycleType == CycleType.ANNUAL
                && formerToJudge(judges).map(reviewer::equals).orElse(true);
    }

    /** The stretches with another reviewer in the place of one. */
    List<Stretch> judgedBy(String another, String former) {
        return stretches.stream()
                .map(days -> days.reviewer().equals(former)
                        ? new Stretch(days.from(), days.to(), another, days.scorecard(), days.scorecardVersion())
                        : days)
                .toList();
    }

    /**
     * Whether some line managers have judged and others have not: until then nobody reads any of it.
     *
     * @param judges those who have
     */
    boolean halfJudged(Set<String> judges) {
        return !judges.isEmpty()
                && !stretches.isEmpty()
                && !(judges.contains(reviewer) && judges.containsAll(formerReviewers()));
    }

    /** The scorecards in the order in which they were held. */
    List<CardVersion> cards() {
        return stretches.isEmpty()
                ? List.of(new CardVersion(scorecard, scorecardVersion))
                : stretches.stream().map(Stretch::card).distinct().toList();
    }

    /** How audit and outbox name it. */
    public String subject() {
        return "appraisal/" + id;
    }
}
