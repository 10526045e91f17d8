package io.kaohe.plan;

import io.kaohe.imports.FigureReader;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.indicator.Scorecard;
import io.kaohe.indicator.Scorecards;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Actuals;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.plan.PlanContent.Goal;
import io.kaohe.plan.PlanView.Pause;
import io.kaohe.scoring.LongerPeriod;
import io.kaohe.scoring.LongerPeriod.Weighted;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.Direction;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person's goals may be measured by, and what came out while the plan ran (S63). */
@Component
class PlanGoals {

    private static final int LAST_OF_FIRST_HALF = 15;

    private final Scorecards scorecards;
    private final IndicatorLibrary library;
    private final Actuals actuals;
    private final Organization organization;
    private final Clock clock;

    PlanGoals(
            Scorecards scorecards, IndicatorLibrary library, Actuals actuals, Organization organization, Clock clock) {
        this.scorecards = scorecards;
        this.library = library;
        this.actuals = actuals;
        this.organization = organization;
        this.clock = clock;
    }

    /** The indicators of the person's card of today, in the order of the card, each with what the card aims at. */
    Map<Indicator, @Nullable BigDecimal> measures(String employee) {
        Map<Indicator, @Nullable BigDecimal> measures = new LinkedHashMap<>();
        String role = organization
                .memberOn(employee, LocalDate.now(clock))
                .map(Member::role)
                .orElse(null);
        if (role != null) {
            scorecards.active().stream()
                    .filter(card -> role.equals(card.role()))
                    .forEach(card -> addMeasures(card, measures));
        }
        return measures;
    }

    private void addMeasures(Scorecard card, Map<Indicator, @Nullable BigDecimal> measures) {
        Map<String, Indicator> indicators = library.on(card);
        for (Scorecard.Line line : card.lines()) {
            Indicator indicator = indicators.get(String.valueOf(line.indicator()));
            if (indicator != null) {
                measures.putIfAbsent(indicator, line.target() == null ? indicator.target() : line.target());
            }
        }
    }

    /** What the draft says. @throws io.kaohe.shared.Refusal 422 with all that is wrong */
    PlanContent read(Plan plan, PlanDraft draft) {
        FieldErrors errors = new FieldErrors();
        Map<String, Indicator> own = new LinkedHashMap<>();
        measures(plan.employee()).keySet().forEach(indicator -> own.put(indicator.code(), indicator));
        errors.require(!draft.goals().isEmpty(), "goals", "REQUIRED");
        errors.require(!draft.actions().isEmpty(), "actions", "REQUIRED");
        errors.require(
                own.isEmpty() || draft.goals().stream().anyMatch(goal -> goal.indicator() != null),
                "goals",
                "NO_GOAL_IS_MEASURED");
        List<Goal> goals = new ArrayList<>();
        Set<String> measured = new HashSet<>();
        for (int i = 0; i < draft.goals().size(); i++) {
            goals.add(read(draft.goals().get(i), own, "goals[" + i + "]", errors));
            String code = goals.get(i).indicator();
            errors.require(
                    code == null || measured.add(code), "goals[" + i + "].indicator", "MEASURED_BY_ANOTHER_GOAL");
        }
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < draft.actions().size(); i++) {
            PlanContent.Action action = draft.actions().get(i);
            errors.require(!action.what().isBlank(), "actions[" + i + "].what", "REQUIRED");
            errors.require(!action.until().isBefore(today), "actions[" + i + "].until", "IN_THE_PAST");
        }
        errors.refuse();
        return new PlanContent(goals, draft.actions(), draft.support());
    }

    private static Goal read(PlanDraft.Goal goal, Map<String, Indicator> own, String field, FieldErrors errors) {
        errors.require(!goal.what().isBlank(), field + ".what", "REQUIRED");
        String code = goal.indicator();
        String target = goal.target();
        if (code == null) {
            errors.require(target == null, field + ".indicator", "REQUIRED");
            return new Goal(goal.what(), null, null);
        }
        Indicator indicator = own.get(code);
        if (indicator == null) {
            errors.add(field + ".indicator", "NOT_ON_THE_CARD");
        } else if (target == null) {
            errors.add(field + ".target", "REQUIRED");
        } else {
            return new Goal(goal.what(), code, figure(target, indicator, field + ".target", errors));
        }
        return new Goal(goal.what(), code, null);
    }

    private static @Nullable BigDecimal figure(String text, Indicator indicator, String field, FieldErrors errors) {
        FigureReader.Result read = FigureReader.read(text, indicator.unit(), null);
        if (read instanceof FigureReader.Refused refused) {
            errors.add(field, refused.code());
            return null;
        }
        BigDecimal value = ((FigureReader.Read) read).value();
        errors.require(
                indicator.possible(value),
                field,
                "TARGET_IMPOSSIBLE",
                indicator.unit().name());
        return value;
    }

    /** What was measured in the months that count. */
    List<GoalResult> results(Plan plan, PlanContent content, List<Pause> pauses) {
        List<YearMonth> months = months(plan, pauses);
        Map<String, Map<Period, Actual>> standing =
                actuals.of(plan.employee(), months.stream().map(Period::month).toList());
        return content.goals().stream()
                .map(goal -> result(goal, months, standing))
                .toList();
    }

    private GoalResult result(Goal goal, List<YearMonth> months, Map<String, Map<Period, Actual>> standing) {
        Indicator indicator =
                goal.indicator() == null ? null : library.find(goal.indicator()).orElse(null);
        BigDecimal target = goal.target();
        if (indicator == null || target == null) {
            return new GoalResult(goal, List.of(), null, null);
        }
        Map<Period, Actual> figures = standing.getOrDefault(indicator.code(), Map.of());
        List<GoalResult.Month> told = months.stream()
                .map(month -> new GoalResult.Month(month, usable(figures.get(Period.month(month)))))
                .toList();
        BigDecimal whole = whole(indicator, months, figures);
        return new GoalResult(goal, told, whole, whole == null ? null : reached(indicator, whole, target));
    }

    /** A month without a figure is not a zero: the whole has no answer until every month that counts is in. */
    private static @Nullable BigDecimal whole(
            Indicator indicator, List<YearMonth> months, Map<Period, Actual> figures) {
        List<YearMonth> counting = indicator.aggregation() == Aggregation.LAST && !months.isEmpty()
                ? months.subList(months.size() - 1, months.size())
                : months;
        List<Weighted> usable = counting.stream()
                .map(month -> figures.get(Period.month(month)))
                .filter(Objects::nonNull)
                .filter(Actual::usable)
                .map(figure -> new Weighted(figure.value(), figure.weight()))
                .toList();
        Weighted whole =
                usable.size() < counting.size() ? null : LongerPeriod.together(indicator.aggregation(), usable);
        return whole == null ? null : whole.value();
    }

    private static @Nullable BigDecimal usable(@Nullable Actual figure) {
        return figure == null || !figure.usable() ? null : figure.value();
    }

    private static boolean reached(Indicator indicator, BigDecimal figure, BigDecimal target) {
        int compared = figure.compareTo(target);
        return indicator.direction() == Direction.HIGHER ? compared >= 0 : compared <= 0;
    }

    /**
     * Those that end before the re-review, from the one in whose first half the round began or the one after, and
     * without those that were paused as a whole.
     */
    private List<YearMonth> months(Plan plan, List<Pause> pauses) {
        Instant begun = plan.begunAt();
        Instant until = plan.reviewAt();
        List<YearMonth> months = new ArrayList<>();
        if (begun != null && until != null) {
            LocalDate end = until.atZone(clock.getZone()).toLocalDate();
            LocalDate begin = begun.atZone(clock.getZone()).toLocalDate();
            YearMonth month = YearMonth.from(begin).plusMonths(begin.getDayOfMonth() > LAST_OF_FIRST_HALF ? 1 : 0);
            for (; month.atEndOfMonth().isBefore(end); month = month.plusMonths(1)) {
                if (!paused(month, pauses)) {
                    months.add(month);
                }
            }
        }
        return months;
    }

    private static boolean paused(YearMonth month, List<Pause> pauses) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .allMatch(day -> pauses.stream().anyMatch(pause -> pause.holds(day)));
    }
}
