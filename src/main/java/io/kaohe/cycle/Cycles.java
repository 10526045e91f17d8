package io.kaohe.cycle;

import static io.kaohe.cycle.CycleStatus.BONUS_APPROVAL;
import static io.kaohe.cycle.CycleStatus.CALIBRATION;
import static io.kaohe.cycle.CycleStatus.CANCELLED;
import static io.kaohe.cycle.CycleStatus.CLOSED;
import static io.kaohe.cycle.CycleStatus.COLLECTING;
import static io.kaohe.cycle.CycleStatus.CONFIRMATION;
import static io.kaohe.cycle.CycleStatus.OPENING;
import static io.kaohe.cycle.CycleStatus.RUNNING;

import io.kaohe.audit.AuditLog;
import io.kaohe.calendar.DueDays;
import io.kaohe.cycle.Participants.Participant;
import io.kaohe.cycle.Participants.Selection;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cycles from the dry run to their end. */
@Service
@Transactional
public class Cycles {

    /** Somebody that HR names as reviewer of a person without a line manager. */
    public record NamedReviewer(String employee, String reviewer) {}

    private final JdbcCycles rows;
    private final Participants participants;
    private final Organization organization;
    private final CycleProcess process;
    private final AuditLog audit;
    private final DueDays days;
    private final Clock clock;

    Cycles(
            JdbcCycles rows,
            Participants participants,
            Organization organization,
            CycleProcess process,
            AuditLog audit,
            DueDays days,
            Clock clock) {
        this.rows = rows;
        this.participants = participants;
        this.organization = organization;
        this.process = process;
        this.audit = audit;
        this.days = days;
        this.clock = clock;
    }

    /** The dry run: stores nothing. @throws Refusal 409 where a real start would say it */
    public CyclePreview preview(Actor hr, CycleRequest request) {
        hr.mustBe(Role.HR);
        check(request);
        if (taken(request.period())) {
            throw Refusal.conflict("CYCLE_EXISTS");
        }
        return preview(participants.select(request.period(), request.scope(), Map.of()));
    }

    /** Opens a cycle and starts its process. @throws Refusal 409 while one of that type and period is not cancelled */
    public UUID open(Actor by, CycleRequest request) {
        Cycle cycle = create(by, request);
        process.start(cycle);
        return cycle.id();
    }

    /** Opens a cycle whose process is being started by its start form. */
    public Cycle create(Actor by, CycleRequest request) {
        if (!by.equals(Actor.SYSTEM)) {
            by.mustBe(Role.HR);
        }
        check(request);
        Cycle cycle = new Cycle(
                UUID.randomUUID(),
                request.period(),
                OPENING,
                request.scope(),
                request.early(),
                CycleCalendar.dataDue(request.period(), days, clock.getZone()),
                null,
                by.id(),
                clock.instant(),
                null);
        if (!rows.add(cycle)) {
            throw Refusal.conflict("CYCLE_EXISTS");
        }
        audit.record(by, "CYCLE_OPENED", cycle.subject(), null, null);
        return cycle;
    }

    /** @throws Refusal 404 when there is none */
    public Cycle get(UUID id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    /**
     * The periods of the last two years that have no cycle yet, as a start form offers them: the one to begin with
     * first. That is the last one that has ended, or where it has its cycle the running one; nobody begins with an old
     * one that was left out.
     */
    public List<Period> withoutCycle(CycleType type) {
        Set<Period> taken = rows.all().stream()
                .filter(cycle -> cycle.status() != CANCELLED)
                .map(Cycle::period)
                .collect(Collectors.toSet());
        LocalDate today = LocalDate.now(clock);
        Period running = Period.containing(type, today);
        Stream<Period> ended = Stream.iterate(
                running.previous(), period -> period.firstDay().isAfter(today.minusYears(2)), Period::previous);
        Stream<Period> current = Stream.of(running);
        return (taken.contains(running.previous()) ? Stream.concat(current, ended) : Stream.concat(ended, current))
                .filter(period -> !taken.contains(period))
                .toList();
    }

    /** Newest period first. */
    public List<Cycle> all() {
        return rows.all();
    }

    /** Who is shown without an appraisal, once the cycle is launched. */
    public List<Skipped> skipped(UUID id) {
        return rows.skipped(id);
    }

    /** What stands against the launch as things are now. */
    public CyclePreview findings(UUID id) {
        return preview(selection(get(id)));
    }

    /** Checks scorecards and people; true when HR has to decide something first. */
    public boolean check(UUID id) {
        Cycle cycle = get(id);
        if (cycle.findingsAccepted() == null && !selection(cycle).clean()) {
            return true;
        }
        move(id, Set.of(OPENING), COLLECTING);
        return false;
    }

    /** HR mended what was found and wants it checked again, or proceeds with a reason. */
    public void resolveFindings(
            Actor hr, UUID id, boolean proceed, @Nullable String reason, List<NamedReviewer> reviewers) {
        if (proceed && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        nameReviewers(hr, id, reviewers);
        if (proceed && reason != null) {
            rows.acceptFindings(id, reason);
            audit.record(hr, "FINDINGS_ACCEPTED", get(id).subject(), null, reason);
        }
    }

    /**
     * HR launches although figures are missing: their lines will be decided one by one.
     *
     * @param people whose figures they are
     */
    void missingAccepted(Actor by, UUID id, Collection<String> people, String reason) {
        rows.acceptMissing(id, reason);
        audit.recordMany(by, "MISSING_ACTUALS_ACCEPTED", get(id).subject(), people, reason);
    }

    /** Holds the cycle's row until the transaction ends. */
    public CycleStatus lock(UUID id) {
        return rows.lock(id);
    }

    public void bonusListPrepared(UUID id) {
        move(id, Set.of(RUNNING, CONFIRMATION, BONUS_APPROVAL), BONUS_APPROVAL);
    }

    /** Everybody is scored: their results are compared. */
    public void beginCalibration(UUID id) {
        move(id, Set.of(RUNNING), CALIBRATION);
    }

    /** The results stand and may be published. */
    public void endCalibration(UUID id) {
        move(id, Set.of(CALIBRATION), CONFIRMATION);
    }

    public void close(UUID id) {
        move(id, Set.of(BONUS_APPROVAL), CLOSED);
        audit.record(Actor.SYSTEM, "CYCLE_CLOSED", get(id).subject(), null, null);
    }

    Selection selection(Cycle cycle) {
        return participants.select(cycle.period(), cycle.scope(), rows.namedReviewers(cycle.id()));
    }

    /** Rows of everybody who takes part are written; who does not is kept with the reason. */
    void launched(UUID id, List<Skipped> skipped) {
        rows.skip(id, skipped);
        move(id, Set.of(COLLECTING, RUNNING), RUNNING);
    }

    private void nameReviewers(Actor hr, UUID id, List<NamedReviewer> reviewers) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < reviewers.size(); i++) {
            NamedReviewer named = reviewers.get(i);
            String field = "reviewers[" + i + "].reviewer";
            if (named.reviewer().equals(named.employee())) {
                errors.add(FieldError.of(field, "REVIEWER_IS_REVIEWEE"));
            } else if (organization.memberOn(named.reviewer(), today).isEmpty()
                    || organization.find(named.employee()).isEmpty()) {
                errors.add(FieldError.of(field, "EMPLOYEE_UNKNOWN"));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        for (NamedReviewer named : reviewers) {
            rows.nameReviewer(id, named.employee(), named.reviewer());
            audit.record(hr, "REVIEWER_NAMED", get(id).subject(), named.employee(), null);
        }
    }

    /** Whether the period has a cycle that was not cancelled. */
    private boolean taken(Period period) {
        return rows.all().stream().anyMatch(cycle -> cycle.period().equals(period) && cycle.status() != CANCELLED);
    }

    private void check(CycleRequest request) {
        if (!request.early() && !request.period().endedBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("early", "PERIOD_NOT_ENDED");
        }
    }

    private static CyclePreview preview(Selection selection) {
        return new CyclePreview(
                selection.participants().stream()
                        .map(Participant::member)
                        .map(member -> member.person())
                        .toList(),
                selection.skipped(),
                selection.findings());
    }

    void move(UUID id, Set<CycleStatus> from, CycleStatus to) {
        if (!rows.move(id, from, to)) {
            throw Refusal.conflict("WRONG_STATE");
        }
    }
}
