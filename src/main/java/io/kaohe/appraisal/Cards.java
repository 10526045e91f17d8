package io.kaohe.appraisal;

import io.kaohe.appraisal.Appraisal.CardVersion;
import io.kaohe.appraisal.CardLine.Decision;
import io.kaohe.diagnosis.Diagnosis;
import io.kaohe.diagnosis.Symptom;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.indicator.Scorecard;
import io.kaohe.indicator.Scorecards;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Actuals;
import io.kaohe.measurement.Breach;
import io.kaohe.measurement.Difference;
import io.kaohe.measurement.Differences;
import io.kaohe.measurement.Measured;
import io.kaohe.measurement.Place;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.target.DefaultTarget;
import io.kaohe.target.TargetCourse;
import io.kaohe.target.Targets;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a person's card together as it stands: template, own targets, figures, decisions, what customers say. */
@Component
class Cards {

    private final Scorecards scorecards;
    private final IndicatorLibrary library;
    private final Targets targets;
    private final Actuals actuals;
    private final Differences differences;
    private final JdbcLineDecisions decisions;
    private final ObjectProvider<FurtherRatings> further;

    /** A version's lines never change. */
    private final Map<CardVersion, Scorecard> versions = new ConcurrentHashMap<>();

    Cards(
            Scorecards scorecards,
            IndicatorLibrary library,
            Targets targets,
            Actuals actuals,
            Differences differences,
            JdbcLineDecisions decisions,
            ObjectProvider<FurtherRatings> further) {
        this.scorecards = scorecards;
        this.library = library;
        this.targets = targets;
        this.actuals = actuals;
        this.differences = differences;
        this.decisions = decisions;
        this.further = further;
    }

    PersonalCard of(Appraisal appraisal) {
        List<Scorecard> held = appraisal.cards().stream()
                .map(card -> versions.computeIfAbsent(card, key -> scorecards.get(key.code(), key.version())))
                .toList();
        List<Period> periods = appraisal.period().withMonths();
        Found found = new Found(
                appraisal,
                held,
                targets.courses(appraisal.employee(), periods),
                actuals.of(appraisal.employee(), periods),
                differences.of(appraisal.employee(), periods).stream()
                        .filter(Difference::standing)
                        .collect(Collectors.groupingBy(Difference::indicator)),
                decisions.of(appraisal.id()).stream().collect(Collectors.toMap(Decision::line, Function.identity())));
        return new PersonalCard(
                appraisal,
                held,
                held.stream()
                        .flatMap(card -> {
                            Map<String, Indicator> indicators = library.on(card);
                            return card.lines().stream().map(line -> found.line(card, line, indicators));
                        })
                        .toList(),
                further.stream()
                        .flatMap(others -> others.customers(appraisal).stream())
                        .findFirst()
                        .orElse(null));
    }

    /** The card as people see it before it is scored. */
    CardView view(Appraisal appraisal, PersonalCard card) {
        return CardView.of(card, symptoms(appraisal, card), breaches(card));
    }

    /** What the person's figures hint at, beside those of the periods before; changes no score. */
    private List<Symptom> symptoms(Appraisal appraisal, PersonalCard card) {
        List<Period> periods = Stream.iterate(appraisal.period(), Period::previous)
                .limit(1 + Diagnosis.PERIODS)
                .toList();
        Map<String, Map<Period, Actual>> standing = actuals.of(
                appraisal.employee(),
                periods.stream().flatMap(period -> period.withMonths().stream()).toList());
        Map<String, Indicator> known = appraisal.cycleType() == CycleType.MONTHLY ? Map.of() : library.byCode();
        List<Map<String, BigDecimal>> figures =
                periods.stream().map(period -> usable(period, standing, known)).toList();
        return Diagnosis.of(card.diagnosed(figures.subList(1, figures.size())), figures.get(0));
    }

    /** A figure that nobody has verified, or that is in dispute, hints at nothing. */
    private static Map<String, BigDecimal> usable(
            Period period, Map<String, Map<Period, Actual>> standing, Map<String, Indicator> known) {
        Map<String, BigDecimal> usable = new HashMap<>();
        standing.forEach((code, byPeriod) -> {
            Indicator indicator = known.get(code);
            // a month's figure is none of many
            Measured measured =
                    Measured.of(period, indicator == null ? Aggregation.LAST : indicator.aggregation(), byPeriod);
            BigDecimal value = measured.usable() ? measured.value() : null;
            if (value != null) {
                usable.put(code, value);
            }
        });
        return usable;
    }

    /** The answers that did not come in time, of those figures that tell how many did. */
    private Map<Place, List<Breach>> breaches(PersonalCard card) {
        return actuals.breaches(card.lines().stream()
                .flatMap(line -> line.measured().figures().stream())
                .map(Actual::place)
                .toList());
    }

    /**
     * Everything that is known about the person and period.
     *
     * @param held the scorecards of the period
     */
    private record Found(
            Appraisal appraisal,
            List<Scorecard> held,
            Map<String, Map<Period, TargetCourse>> courses,
            Map<String, Map<Period, Actual>> standing,
            Map<String, List<Difference>> differing,
            Map<String, Decision> decided) {

        CardLine line(Scorecard card, Scorecard.Line line, Map<String, Indicator> indicators) {
            String code = held.size() == 1 ? line.code() : card.code() + "/" + line.code();
            @Nullable Decision decision = decided.get(code);
            @Nullable Indicator indicator = line.indicator() == null ? null : indicators.get(line.indicator());
            if (indicator == null) {
                return new CardLine(
                        code, card.code(), line, null, true, Agreed.NOTHING, Measured.NOTHING, List.of(), decision);
            }
            Tenure tenure = tenure(indicator);
            Measured measured = Measured.of(
                    appraisal.period(),
                    tenure.months(),
                    indicator.aggregation(),
                    standing.getOrDefault(indicator.code(), Map.of()));
            return new CardLine(
                    code,
                    card.code(),
                    line,
                    indicator,
                    indicator.dueIn(appraisal.period().type()),
                    Agreed.on(
                            line,
                            DefaultTarget.on(card, line, indicator),
                            measured,
                            courses.getOrDefault(indicator.code(), Map.of()),
                            tenure),
                    measured,
                    differing.getOrDefault(indicator.code(), List.of()),
                    decision);
        }

        /** The days on which some scorecard of the person asked for the indicator. */
        private Tenure tenure(Indicator indicator) {
            Set<String> asking = held.stream()
                    .filter(card -> card.holds(indicator.code()))
                    .map(Scorecard::code)
                    .collect(Collectors.toSet());
            return asking.size() == held.size()
                    ? Tenure.whole(appraisal.period())
                    : Tenure.of(
                            appraisal.period(),
                            appraisal.stretches().stream()
                                    .filter(stretch -> asking.contains(stretch.scorecard()))
                                    .toList());
        }
    }
}
