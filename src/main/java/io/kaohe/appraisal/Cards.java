package io.kaohe.appraisal;

import io.kaohe.appraisal.CardLine.Decision;
import io.kaohe.appraisal.JdbcResults.Versions;
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
import io.kaohe.measurement.Place;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.target.Target;
import io.kaohe.target.TargetCourse;
import io.kaohe.target.Targets;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a person's card together: template, own targets, figures, decisions – as they stand, and once it is scored as
 * they were then.
 */
@Component
class Cards {

    private final Scorecards scorecards;
    private final IndicatorLibrary library;
    private final Targets targets;
    private final Actuals actuals;
    private final Differences differences;
    private final JdbcLineDecisions decisions;
    private final JdbcResults results;

    /** A version's lines never change. */
    private final Map<CardVersion, Scorecard> versions = new ConcurrentHashMap<>();

    private record CardVersion(String code, int version) {}

    Cards(
            Scorecards scorecards,
            IndicatorLibrary library,
            Targets targets,
            Actuals actuals,
            Differences differences,
            JdbcLineDecisions decisions,
            JdbcResults results) {
        this.scorecards = scorecards;
        this.library = library;
        this.targets = targets;
        this.actuals = actuals;
        this.differences = differences;
        this.decisions = decisions;
        this.results = results;
    }

    PersonalCard of(Appraisal appraisal) {
        Scorecard scorecard = versions.computeIfAbsent(
                new CardVersion(appraisal.scorecard(), appraisal.scorecardVersion()),
                key -> scorecards.get(key.code(), key.version()));
        Map<String, Versions> scoredWith = appraisal.status().scored() ? results.scoredWith(appraisal.id()) : Map.of();
        return scoredWith.isEmpty() ? asItStands(appraisal, scorecard) : asScored(appraisal, scorecard, scoredWith);
    }

    private PersonalCard asItStands(Appraisal appraisal, Scorecard scorecard) {
        return card(
                appraisal,
                scorecard,
                targets.courses(appraisal.employee(), appraisal.period(), target -> true),
                actuals.of(appraisal.employee(), appraisal.period()),
                Difference::standing);
    }

    /** What came or was corrected after scoring does not show beside a score that was made without it. */
    private PersonalCard asScored(Appraisal appraisal, Scorecard scorecard, Map<String, Versions> scoredWith) {
        Map<String, Versions> versions = new HashMap<>();
        for (Scorecard.Line line : scorecard.lines()) {
            Versions used = scoredWith.get(line.code());
            if (line.indicator() != null && used != null) {
                versions.put(line.indicator(), used);
            }
        }
        return card(
                appraisal,
                scorecard,
                targets.courses(
                        appraisal.employee(),
                        appraisal.period(),
                        target -> existed(target, versions.get(target.indicator()))),
                actuals.history(appraisal.employee(), appraisal.period()).stream()
                        .filter(actual -> isThat(actual, versions.get(actual.indicator())))
                        .collect(Collectors.toMap(Actual::indicator, Function.identity())),
                difference -> isThat(difference.chosen(), versions.get(difference.indicator())));
    }

    private static boolean existed(Target target, @Nullable Versions scoredWith) {
        return scoredWith != null && scoredWith.target() != null && target.version() <= scoredWith.target();
    }

    private static boolean isThat(@Nullable Actual actual, @Nullable Versions scoredWith) {
        return actual != null
                && scoredWith != null
                && Integer.valueOf(actual.version()).equals(scoredWith.actual());
    }

    private PersonalCard card(
            Appraisal appraisal,
            Scorecard scorecard,
            Map<String, TargetCourse> own,
            Map<String, Actual> measured,
            Predicate<Difference> shown) {
        Map<String, Indicator> indicators = library.on(scorecard);
        Map<String, Decision> decided =
                decisions.of(appraisal.id()).stream().collect(Collectors.toMap(Decision::line, Function.identity()));
        Map<String, Difference> differing = differences.of(appraisal.employee(), appraisal.period()).stream()
                .filter(shown)
                .collect(Collectors.toMap(Difference::indicator, Function.identity(), (earlier, later) -> later));
        CycleType type = appraisal.cycleType();
        List<CardLine> lines = scorecard.lines().stream()
                .map(line -> line(line, type, indicators, own, measured, differing, decided.get(line.code())))
                .toList();
        return new PersonalCard(scorecard, lines);
    }

    /** What the person's figures hint at, beside those of the months before; changes no score. */
    List<Symptom> symptoms(Appraisal appraisal, PersonalCard card) {
        List<Period> periods = Stream.iterate(appraisal.period(), Period::previous)
                .limit(1 + Diagnosis.MONTHS)
                .toList();
        List<Map<String, Actual>> measured = actuals.of(appraisal.employee(), periods);
        Map<String, BigDecimal> now = measured.get(0).values().stream()
                .filter(Actual::usable)
                .collect(Collectors.toMap(Actual::indicator, Actual::value));
        return Diagnosis.of(card.diagnosed(measured.subList(1, measured.size())), now);
    }

    /** The answers that did not come in time, of those figures that tell how many did. */
    Map<Place, List<Breach>> breaches(PersonalCard card) {
        return actuals.breaches(card.lines().stream()
                .map(CardLine::actual)
                .filter(Objects::nonNull)
                .map(Actual::place)
                .toList());
    }

    private CardLine line(
            Scorecard.Line line,
            CycleType type,
            Map<String, Indicator> indicators,
            Map<String, TargetCourse> own,
            Map<String, Actual> measured,
            Map<String, Difference> differing,
            @Nullable Decision decision) {
        String code = line.indicator();
        if (code == null) {
            return new CardLine(line, null, true, null, null, null, decision);
        }
        Indicator indicator = indicators.get(code);
        boolean due = indicator == null || indicator.dueIn(type);
        return new CardLine(line, indicator, due, own.get(code), measured.get(code), differing.get(code), decision);
    }
}
