package io.kaohe.plan;

import io.kaohe.appraisal.Dimension;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sees a plan: the person, the line manager and everybody above, HR; a stand-in in the line manager's place. */
@Service
@Transactional
public class PlanViews {

    private final Plans plans;
    private final JdbcPlans rows;
    private final JdbcPlanRecords records;
    private final PlanGoals goals;
    private final IndicatorLibrary library;
    private final Organization organization;
    private final Clock clock;

    PlanViews(
            Plans plans,
            JdbcPlans rows,
            JdbcPlanRecords records,
            PlanGoals goals,
            IndicatorLibrary library,
            Organization organization,
            Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.records = records;
        this.goals = goals;
        this.library = library;
        this.organization = organization;
        this.clock = clock;
    }

    /** @throws Refusal 404 for a plan that is unknown, or not the reader's to see */
    public PlanView of(Actor reader, UUID id) {
        Plan plan = readable(reader, id);
        plans.recordRead(reader, plan);
        return view(plan);
    }

    /** The same as evidence on paper. */
    public PlanView printed(Actor reader, UUID id) {
        Plan plan = readable(reader, id);
        plans.record(reader, "PLAN_PRINTED", plan, null);
        return view(plan);
    }

    /** What the form of a task shows, whose reader the task itself names. */
    public PlanView forTask(UUID id) {
        return view(plans.get(id));
    }

    /** The same for a task about somebody else. @throws Refusal 403 to the person, also as a stand-in */
    public PlanView forOthers(Actor reader, UUID id) {
        Plan plan = plans.othersPlan(reader, id);
        plans.recordRead(reader, plan);
        return view(plan);
    }

    private Plan readable(Actor reader, UUID id) {
        Plan plan = plans.get(id);
        if (!mayRead(reader, plan)) {
            throw Refusal.notFound();
        }
        return plan;
    }

    private boolean mayRead(Actor reader, Plan plan) {
        LocalDate today = LocalDate.now(clock);
        return reader.id().equals(plan.employee())
                || reader.is(Role.HR)
                || organization.mayActFor(reader.id(), plan.manager(), today)
                || organization.leads(reader.id(), plan.employee(), today);
    }

    private PlanView view(Plan plan) {
        UUID id = plan.id();
        List<PlanView.Draft> drafts = records.drafts(id);
        List<PlanView.Pause> pauses = rows.pauses(id);
        List<GoalResult> results = drafts.isEmpty()
                ? List.of()
                : goals.results(plan, drafts.get(drafts.size() - 1).content(), pauses);
        return new PlanView(
                person(plan.employee()),
                person(plan.manager()),
                plan,
                rows.causes(id),
                indicators(plan, results),
                drafts,
                results,
                records.coachings(id),
                records.reviews(id),
                records.support(id).orElse(null),
                records.answer(id).orElse(null),
                pauses,
                pauses.stream()
                        .filter(pause -> pause.holds(LocalDate.now(clock)))
                        .findFirst()
                        .map(PlanView.Pause::until)
                        .orElse(null),
                List.of(Dimension.values()),
                rows.events(plan.subject()));
    }

    /** Those to choose from, and those of goals that left the card since. */
    private List<PlanView.IndicatorView> indicators(Plan plan, List<GoalResult> results) {
        Map<Indicator, @Nullable BigDecimal> own = goals.measures(plan.employee());
        List<PlanView.IndicatorView> all = new ArrayList<>();
        own.forEach((indicator, target) -> all.add(indicator(indicator, target)));
        results.stream()
                .map(result -> result.goal().indicator())
                .filter(Objects::nonNull)
                .distinct()
                .filter(code -> all.stream().noneMatch(known -> known.code().equals(code)))
                .flatMap(code -> library.find(code).stream())
                .forEach(indicator -> all.add(indicator(indicator, null)));
        return all;
    }

    private static PlanView.IndicatorView indicator(Indicator indicator, @Nullable BigDecimal target) {
        return new PlanView.IndicatorView(
                indicator.code(),
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.unit(),
                indicator.direction(),
                target);
    }

    private PlanView.PersonView person(String id) {
        Person person = organization.find(id).orElseThrow(Refusal::notFound);
        Member member = organization.memberOn(id, LocalDate.now(clock)).orElse(null);
        return new PlanView.PersonView(
                id, person.name(), member == null ? null : member.teamName(), member == null ? null : member.role());
    }
}
