package io.kaohe.team;

import io.kaohe.appraisal.Dimension;
import io.kaohe.diagnosis.Symptom;
import io.kaohe.team.Teammate.Hint;
import io.kaohe.team.Teammate.Hint.Kind;
import io.kaohe.team.Teammate.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the next talk may be about, from what is known anyway. The sources ask for the talk and give no numbers, so
 * these are our assumption: an action is asked about from a week before its day until a month after; ten points between
 * the self-review and the line manager are worth a word; nobody talks about more than four things.
 */
final class Hints {

    private static final int MOST = 4;
    private static final int MOST_LINES = 2;
    private static final int WORTH_A_WORD = 10;
    private static final int DAYS_AHEAD = 7;
    private static final int DAYS_BACK = 31;

    private Hints() {}

    /** The most urgent first. */
    static List<Hint> of(Known known, LocalDate today) {
        List<Hint> plunged = plunged(known);
        return Stream.of(
                        coachingMissed(known, today),
                        actionDue(known, today),
                        plunged.stream(),
                        below(known, plunged),
                        seenDifferently(known))
                .flatMap(hints -> hints)
                .limit(MOST)
                .toList();
    }

    private static Stream<Hint> coachingMissed(Known known, LocalDate today) {
        LocalDate due = known.coaching();
        return due != null && due.isBefore(today)
                ? Stream.of(new Hint(Kind.COACHING_MISSED, null, null, due, null, null))
                : Stream.empty();
    }

    private static Stream<Hint> actionDue(Known known, LocalDate today) {
        return known.actions().stream()
                .filter(action -> !action.until().isAfter(today.plusDays(DAYS_AHEAD)))
                .filter(action -> !action.until().isBefore(today.minusDays(DAYS_BACK)))
                .min(Comparator.comparing(Known.Action::until))
                .map(action -> new Hint(Kind.ACTION_DUE, null, action.what(), action.until(), null, null))
                .stream();
    }

    /** The one that fell the furthest. */
    private static List<Hint> plunged(Known known) {
        return known.symptoms().stream()
                .filter(symptom -> symptom.kind() == Symptom.Kind.PLUNGE)
                .flatMap(symptom -> known.lines().stream()
                        .filter(line -> line.code().equals(symptom.line()))
                        .map(line -> new Hint(Kind.PLUNGED, line, null, null, symptom.measured(), symptom.expected())))
                .min(Comparator.comparingDouble(Hints::share))
                .stream()
                .toList();
    }

    /** A plunge has a positive mean. */
    private static double share(Hint plunge) {
        BigDecimal measured = plunge.measured();
        BigDecimal mean = plunge.expected();
        return measured == null || mean == null ? 1 : measured.doubleValue() / mean.doubleValue();
    }

    private static Stream<Hint> below(Known known, List<Hint> told) {
        return known.lines().stream()
                .filter(line -> line.actual() != null && line.target() != null)
                .filter(line -> line.completion().compareTo(BigDecimal.ONE) < 0)
                .filter(line -> told.stream().noneMatch(hint -> line.equals(hint.line())))
                .sorted(Comparator.comparing(Line::completion))
                .limit(MOST_LINES)
                .map(line -> new Hint(Kind.BELOW_TARGET, line, null, null, line.actual(), line.target()));
    }

    /** The dimension that the two see most differently. */
    private static Stream<Hint> seenDifferently(Known known) {
        return known.self().entrySet().stream()
                .filter(own -> known.manager().containsKey(own.getKey()))
                .filter(own -> distance(own, known).compareTo(BigDecimal.valueOf(WORTH_A_WORD)) >= 0)
                .max(Comparator.comparing((Map.Entry<Dimension, BigDecimal> own) -> distance(own, known))
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(own -> new Hint(
                        Kind.SEEN_DIFFERENTLY,
                        null,
                        own.getKey().name(),
                        null,
                        known.manager().get(own.getKey()),
                        own.getValue()))
                .stream();
    }

    private static BigDecimal distance(Map.Entry<Dimension, BigDecimal> own, Known known) {
        return own.getValue()
                .subtract(known.manager().getOrDefault(own.getKey(), own.getValue()))
                .abs();
    }
}
