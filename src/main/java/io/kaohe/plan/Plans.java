package io.kaohe.plan;

import io.kaohe.audit.AuditLog;
import io.kaohe.notification.Outbox;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Improvement plans from their start until they run: drafted, approved or returned, acknowledged (S61). */
@Service
@Transactional
public class Plans {

    /**
     * What asks for a plan.
     *
     * @param talk that a result led to; null = the appraisal's newest result itself asks for the plan
     */
    public record Cause(UUID appraisal, @Nullable UUID talk) {}

    private final JdbcPlans rows;
    private final JdbcPlanRecords records;
    private final PlanGoals goals;
    private final Organization organization;
    private final PlanProcess process;
    private final PlanSettings settings;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    Plans(
            JdbcPlans rows,
            JdbcPlanRecords records,
            PlanGoals goals,
            Organization organization,
            PlanProcess process,
            PlanSettings settings,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.records = records;
        this.goals = goals;
        this.organization = organization;
        this.process = process;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts a plan that a result or talks ask for; who has an open one keeps it.
     *
     * @param reviewer who answers for it where there is no line manager today
     */
    public void start(Occasion occasion, String employee, String reviewer, List<Cause> causes) {
        String manager =
                organization.memberOn(employee, today()).map(Member::manager).orElse(reviewer);
        Plan plan = newPlan(Actor.SYSTEM, occasion, employee, manager, null);
        if (rows.add(plan)) {
            causes.forEach(cause -> rows.addCause(plan.id(), cause));
            audit.record(Actor.SYSTEM, "PLAN_STARTED", plan.subject(), employee, null);
            process.start(plan.id());
        }
    }

    /**
     * HR is told once of plans that the appraisal's result led to and asks for no longer. They go on until HR ends
     * them: the person may have done much of what was agreed.
     */
    public void occasionChanged(UUID appraisal) {
        for (Plan plan : rows.withoutOccasion(appraisal)) {
            outbox.send(
                    Outbox.toGroup(Role.HR.group()),
                    "PLAN_OCCASION_GONE",
                    Outbox.ON_PLANS + plan.id(),
                    null,
                    "PLAN_OCCASION_GONE:" + plan.id());
        }
    }

    /**
     * HR starts a plan; whoever asks starts the process.
     *
     * @throws Refusal 409 when the person has an open one; 422 without a line manager or a reason
     */
    public UUID startByHr(Actor hr, String employee, String reason) {
        hr.mustBe(Role.HR);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        Member member = organization
                .memberOn(employee, today())
                .orElseThrow(() -> Refusal.invalid("employee", "EMPLOYEE_UNKNOWN"));
        String manager = member.manager();
        if (manager == null) {
            throw Refusal.invalid("employee", "NO_LINE_MANAGER");
        }
        Plan plan = newPlan(hr, Occasion.HR, employee, manager, reason);
        OwnPlan.refuse(hr, plan);
        if (!rows.add(plan)) {
            throw Refusal.conflict("PLAN_OPEN");
        }
        audit.record(hr, "PLAN_STARTED", plan.subject(), employee, reason);
        return plan.id();
    }

    /** @throws Refusal 404 when there is none */
    public Plan get(UUID id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    public List<Plan> open() {
        return rows.open();
    }

    /** Newest first. */
    public List<Plan> ofEmployee(String employee) {
        return rows.ofEmployee(employee);
    }

    /** @throws Refusal 422 without goals or actions, by a measure that is not on the own card, or with a past day */
    public void draft(Actor by, UUID id, PlanDraft draft) {
        Plan plan = get(id);
        PlanContent content = goals.read(plan, draft);
        move(plan, Set.of(PlanStatus.DRAFTING), PlanStatus.APPROVAL);
        records.addDraft(id, content, by.id(), clock.instant());
        record(by, "PLAN_DRAFTED", plan, null);
    }

    /** From here the time counts (R20). */
    public void approve(Actor by, UUID id, @Nullable String comment) {
        Plan plan = othersPlan(by, id);
        move(plan, Set.of(PlanStatus.APPROVAL), PlanStatus.ACKNOWLEDGEMENT);
        Instant now = clock.instant();
        records.decide(id, PlanView.Decision.APPROVE, comment, by.id(), now);
        rows.begin(id, plan.round(), now, settings.reviewAfter(now, clock.getZone()));
        record(by, "PLAN_APPROVED", plan, null);
        tell(plan, "PLAN_APPROVED");
    }

    /** @throws Refusal 422 without a comment */
    public void returnDraft(Actor by, UUID id, @Nullable String comment) {
        Plan plan = othersPlan(by, id);
        if (comment == null || comment.isBlank()) {
            throw Refusal.invalid("comment", "REQUIRED");
        }
        move(plan, Set.of(PlanStatus.APPROVAL), PlanStatus.DRAFTING);
        records.decide(id, PlanView.Decision.RETURN, comment, by.id(), clock.instant());
        record(by, "PLAN_RETURNED", plan, null);
    }

    public void acknowledge(Actor hr, UUID id) {
        hr.mustBe(Role.HR);
        Plan plan = othersPlan(hr, id);
        move(plan, Set.of(PlanStatus.ACKNOWLEDGEMENT), PlanStatus.RUNNING);
        record(hr, "PLAN_ACKNOWLEDGED", plan, null);
    }

    /** @throws Refusal 403 to the person it is about */
    public void admitToOthers(Actor actor, UUID id) {
        othersPlan(actor, id);
    }

    /** @throws Refusal 403 {@code OWN_PLAN}; 404 when there is none */
    Plan othersPlan(Actor actor, UUID id) {
        Plan plan = get(id);
        OwnPlan.refuse(actor, plan);
        return plan;
    }

    /** @throws Refusal 409 {@code PLAN_ELSEWHERE} when the plan stands elsewhere */
    void move(Plan plan, Set<PlanStatus> from, PlanStatus to) {
        if (!rows.move(plan.id(), from, to)) {
            throw Refusal.conflict("PLAN_ELSEWHERE");
        }
    }

    void recordRead(Actor reader, Plan plan) {
        audit.read(reader, "PLAN_READ", plan.subject(), plan.employee());
    }

    void record(Actor by, String action, Plan plan, @Nullable String reason) {
        record(by, action, plan, reason, null);
    }

    void record(Actor by, String action, Plan plan, @Nullable String reason, @Nullable String detail) {
        audit.record(by, action, plan.subject(), plan.employee(), reason, detail);
    }

    private Plan newPlan(Actor by, Occasion occasion, String employee, String manager, @Nullable String reason) {
        return new Plan(
                UUID.randomUUID(),
                employee,
                manager,
                occasion,
                reason,
                by.id(),
                clock.instant(),
                PlanStatus.DRAFTING,
                1,
                null,
                null);
    }

    void tell(Plan plan, String kind) {
        outbox.send(plan.employee(), kind, plan.subject(), null, kind + ":" + plan.id() + ":" + clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
