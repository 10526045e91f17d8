package io.kaohe.goal;

import io.kaohe.goal.Attainment.Reached;
import io.kaohe.goal.Goal.Measure;
import io.kaohe.goal.GoalProgress.Measured;
import io.kaohe.goal.GoalProgress.Origin;
import io.kaohe.goal.GoalProgress.Owner;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.indicator.Source;
import io.kaohe.indicator.Sources;
import io.kaohe.measurement.Actuals;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The goals that somebody may see, and how far they are reached: progress is open to the department (S88, R32). */
@Service
@Transactional(readOnly = true)
public class Goals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcGoals rows;
    private final IndicatorLibrary library;
    private final Sources sources;
    private final Organization organization;
    private final Actuals actuals;
    private final Clock clock;

    Goals(
            JdbcGoals rows,
            IndicatorLibrary library,
            Sources sources,
            Organization organization,
            Actuals actuals,
            Clock clock) {
        this.rows = rows;
        this.library = library;
        this.sources = sources;
        this.organization = organization;
        this.actuals = actuals;
        this.clock = clock;
    }

    /**
     * HR sees every goal; everybody else the company's, their own, those of the people above and below them in the
     * reporting line, and what these serve. By code.
     *
     * @throws io.kaohe.shared.Refusal 403 to who is neither
     */
    public List<GoalProgress> visibleTo(Actor actor) {
        actor.mustBe(Role.EMPLOYEE, Role.MANAGER, Role.HR);
        Map<String, Goal> goals = rows.newest();
        LocalDate today = LocalDate.now(clock);
        Map<String, Indicator> indicators = library.byCode();
        List<Source> registry = sources.all();
        Attainment attainment = new Attainment(organization, actuals, today);
        Map<String, Reached> reached = new HashMap<>();
        goals.forEach((code, goal) -> {
            Measure measure = goal.measure();
            Indicator indicator = measure == null ? null : indicators.get(measure.indicator());
            if (indicator != null) {
                reached.put(code, attainment.of(goal, indicator));
            }
        });
        Map<String, Person> owners = organization.find(owners(goals.values()));
        Set<String> visible = visible(actor, goals, today);
        Map<String, List<Goal>> below = below(goals.values());
        return goals.values().stream()
                .filter(goal -> visible.contains(goal.code()))
                .map(goal -> new GoalProgress(
                        goal.code(),
                        goal.parent(),
                        goal.nameZh(),
                        goal.nameEn(),
                        owner(goal, owners),
                        goal.period() == null ? null : goal.period().toString(),
                        measured(goal, reached.get(goal.code()), indicators, registry),
                        published(progress(goal, below, reached))))
                .toList();
    }

    private Set<String> visible(Actor actor, Map<String, Goal> goals, LocalDate today) {
        if (actor.is(Role.HR)) {
            return goals.keySet();
        }
        Set<String> line = new HashSet<>(organization.managersAbove(actor.id(), today));
        organization
                .ledBy(actor.id(), today)
                .forEach(member -> line.add(member.person().id()));
        line.add(actor.id());
        Set<String> visible = new HashSet<>();
        for (Goal goal : goals.values()) {
            if (goal.owner() == null || line.contains(goal.owner())) {
                for (Goal at = goal; at != null && visible.add(at.code()); ) {
                    at = at.parent() == null ? null : goals.get(at.parent());
                }
            }
        }
        return visible;
    }

    private static Set<String> owners(Collection<Goal> goals) {
        return goals.stream().map(Goal::owner).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static @Nullable Owner owner(Goal goal, Map<String, Person> owners) {
        Person owner = goal.owner() == null ? null : owners.get(goal.owner());
        return owner == null ? null : new Owner(owner.id(), owner.name());
    }

    private static Map<String, List<Goal>> below(Collection<Goal> goals) {
        return goals.stream()
                .filter(goal -> goal.parent() != null)
                .collect(Collectors.groupingBy(goal -> Objects.requireNonNull(goal.parent())));
    }

    /** A goal that is measured itself stands on its own figures, also where the goals below say something else. */
    private static @Nullable BigDecimal progress(
            Goal goal, Map<String, List<Goal>> below, Map<String, Reached> reached) {
        Reached own = reached.get(goal.code());
        if (own != null) {
            return own.completion();
        }
        List<BigDecimal> known = below.getOrDefault(goal.code(), List.of()).stream()
                .map(child -> progress(child, below, reached))
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? null
                : known.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL128);
    }

    private static @Nullable Measured measured(
            Goal goal, @Nullable Reached reached, Map<String, Indicator> indicators, List<Source> registry) {
        Measure measure = goal.measure();
        if (measure == null || reached == null) {
            return null;
        }
        Indicator indicator = Objects.requireNonNull(indicators.get(measure.indicator()));
        return new Measured(
                indicator.code(),
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.unit(),
                measure.target(),
                measure.baseline(),
                reached.actual(),
                reached.approximate(),
                registry.stream()
                        .filter(source -> reached.sources().contains(source.code()))
                        .map(source -> new Origin(source.code(), source.nameZh(), source.nameEn()))
                        .toList(),
                reached.monthsIn(),
                reached.months());
    }

    private static @Nullable BigDecimal published(@Nullable BigDecimal completion) {
        return completion == null ? null : completion.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP);
    }
}
