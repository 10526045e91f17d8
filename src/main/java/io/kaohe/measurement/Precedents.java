package io.kaohe.measurement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.kaohe.diagnosis.Diagnosis;
import io.kaohe.imports.Recognition;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people's figures were before others count: by it whoever imports or verifies those sees what they take the place
 * of and what is unlikely.
 */
public final class Precedents {

    /** Employee → indicator → period → actual. */
    private final Map<String, Map<String, Map<Period, Actual>>> standing;

    /** The same of each source and without those that were declined, the oldest first. */
    private final Map<Said, List<Actual>> undeclined;

    private record Said(String employee, String indicator, Period period, String source) {}

    private Precedents(Map<String, Map<String, Map<Period, Actual>>> standing, Map<Said, List<Actual>> undeclined) {
        this.standing = standing;
        this.undeclined = undeclined;
    }

    /** @param periods those of the figures that do not count yet */
    public static Precedents of(Actuals actuals, Collection<Period> periods, Collection<String> employees) {
        Set<Period> before = periods.stream().flatMap(Precedents::before).collect(toSet());
        return new Precedents(
                actuals.inOrOf(before, employees),
                actuals.undeclined(periods, employees).stream()
                        .collect(groupingBy(
                                one -> new Said(one.employee(), one.indicator(), one.period(), one.source()))));
    }

    /**
     * @param replaces what the same source said before, which would no longer count; null = the first of its kind. Of
     *     another source it says nothing: which of two counts is decided where they differ
     * @param replacesMadeBy the export of another tool, or of another of its reports, that said so: what looks like a
     *     correction may be the other half; null = the same one, or our own sheet
     * @param previous the verified one of the period before; null = none
     * @param usual the mean of the periods before, when the figure is far from it; null = nothing unusual
     */
    public record Precedent(
            @Nullable BigDecimal replaces,
            @Nullable Origin replacesMadeBy,
            @Nullable BigDecimal previous,
            @Nullable BigDecimal usual) {}

    /** Of a figure that waits for verification. */
    public Precedent of(Figure figure) {
        @Nullable Origin made = figure.origin();
        return of(
                new Said(figure.employee(), figure.indicator(), Period.of(figure.period()), figure.source()),
                figure.value(),
                made == null ? null : made.adapter(),
                figure.version());
    }

    /**
     * Of a figure that is not imported yet, or has just been.
     *
     * @param adapter what knew the file
     */
    public Precedent of(Recognition.PersonFigure figure, @Nullable String adapter) {
        return of(
                new Said(figure.employee(), figure.indicator(), Period.of(figure.period()), figure.source()),
                figure.value(),
                adapter,
                Integer.MAX_VALUE);
    }

    private Precedent of(Said said, BigDecimal value, @Nullable String adapter, int version) {
        Map<Period, Actual> theirs =
                standing.getOrDefault(said.employee(), Map.of()).getOrDefault(said.indicator(), Map.of());
        @Nullable Actual previous = theirs.get(said.period().previous());
        List<BigDecimal> before = before(said.period())
                .map(theirs::get)
                .filter(Objects::nonNull)
                .filter(Actual::usable)
                .map(Actual::value)
                .toList();
        @Nullable
        Actual replaced = undeclined.getOrDefault(said, List.of()).stream()
                .filter(one -> one.version() < version)
                .filter(one -> one.verified() || byAnother(one, adapter))
                .reduce((older, newer) -> newer)
                .orElse(null);
        return new Precedent(
                replaced == null ? null : replaced.value(),
                replaced != null && byAnother(replaced, adapter) ? replaced.origin() : null,
                previous == null || !previous.verified() ? null : previous.value(),
                Diagnosis.unlike(value, before).orElse(null));
    }

    /** What another tool says counts before it is verified: who verifies the later one first decides about it too. */
    private static boolean byAnother(Actual actual, @Nullable String adapter) {
        @Nullable Origin made = actual.origin();
        return made != null && !made.adapter().equals(adapter);
    }

    /** The latest first. */
    private static Stream<Period> before(Period period) {
        return Stream.iterate(period.previous(), Period::previous).limit(Diagnosis.PERIODS);
    }
}
