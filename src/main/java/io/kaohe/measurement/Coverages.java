package io.kaohe.measurement;

import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.indicator.Source;
import io.kaohe.indicator.Sources;
import io.kaohe.measurement.Coverage.Open;
import io.kaohe.measurement.Coverage.State;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.shared.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is still to come in before a period can be scored. */
@Service
@Transactional(readOnly = true)
public class Coverages {

    /** Figures without a usual source come last. */
    private static final String NO_SOURCE = "\uFFFF";

    private final Actuals actuals;
    private final IndicatorLibrary library;
    private final Sources sources;
    private final Organization organization;

    Coverages(Actuals actuals, IndicatorLibrary library, Sources sources, Organization organization) {
        this.actuals = actuals;
        this.library = library;
        this.sources = sources;
        this.organization = organization;
    }

    /**
     * By the usual source, whatever source a figure really came from: that is whom one asks for what is missing.
     *
     * @param expected employee → the indicators of that person's card, each with the months it was asked for
     */
    public List<Coverage> of(Period period, Map<String, Map<String, Set<YearMonth>>> expected) {
        Map<String, Map<String, Map<Period, Actual>>> there = actuals.inOrOf(List.of(period), expected.keySet());
        Map<Missed, String> declined = actuals.declineReasons(expected.keySet(), period.withMonths());
        Map<String, Person> people = organization.find(expected.keySet());
        Map<String, Indicator> indicators = library.byCode();
        Map<String, Source> named = sources.all().stream().collect(Collectors.toMap(Source::code, Function.identity()));
        Map<String, Count> counts = new TreeMap<>();
        new TreeMap<>(expected)
                .forEach((employee, asked) -> new TreeMap<>(asked).forEach((code, months) -> {
                    Indicator indicator = Objects.requireNonNull(indicators.get(code));
                    counts.computeIfAbsent(
                                    Objects.requireNonNullElse(indicator.source(), NO_SOURCE),
                                    source -> new Count(named.get(source), declined))
                            .add(
                                    Objects.requireNonNull(people.get(employee)),
                                    indicator,
                                    Measured.of(
                                            period,
                                            List.copyOf(months),
                                            indicator.aggregation(),
                                            there.getOrDefault(employee, Map.of())
                                                    .getOrDefault(code, Map.of())));
                }));
        return counts.values().stream().map(Count::coverage).toList();
    }

    /** A figure that somebody has to bring. */
    record Missed(String employee, String indicator, Period period) {}

    private static final class Count {

        private final @Nullable Source source;
        private final Map<Missed, String> declined;
        private final List<Open> open = new ArrayList<>();
        private int verified;
        private @Nullable Actual newest;

        Count(@Nullable Source source, Map<Missed, String> declined) {
            this.source = source;
            this.declined = declined;
        }

        void add(Person person, Indicator indicator, Measured measured) {
            measured.figures().forEach(actual -> add(person, indicator, actual));
            measured.missing().forEach(month -> missing(person, indicator, Period.month(month)));
        }

        private void add(Person person, Indicator indicator, Actual actual) {
            if (actual.usable()) {
                verified++;
            } else {
                add(person, indicator, actual.period(), actual.disputed() ? State.DISPUTED : State.UNVERIFIED, null);
            }
            if (newest == null || actual.importedAt().isAfter(newest.importedAt())) {
                newest = actual;
            }
        }

        private void missing(Person person, Indicator indicator, Period period) {
            @Nullable String why = declined.get(new Missed(person.id(), indicator.code(), period));
            add(person, indicator, period, why == null ? State.MISSING : State.DECLINED, why);
        }

        private void add(Person person, Indicator indicator, Period period, State state, @Nullable String why) {
            open.add(new Open(
                    person.id(),
                    person.name(),
                    indicator.code(),
                    indicator.nameZh(),
                    indicator.nameEn(),
                    period.toString(),
                    state,
                    why));
        }

        private int in(State state) {
            return (int) open.stream().filter(figure -> figure.state() == state).count();
        }

        Coverage coverage() {
            return new Coverage(
                    source == null ? null : source.code(),
                    source == null ? null : source.nameZh(),
                    source == null ? null : source.nameEn(),
                    verified + open.size(),
                    verified,
                    in(State.UNVERIFIED),
                    in(State.DISPUTED),
                    in(State.DECLINED),
                    in(State.MISSING),
                    open,
                    newest == null ? null : newest.importedBy(),
                    newest == null ? null : newest.importedAt());
        }
    }
}
