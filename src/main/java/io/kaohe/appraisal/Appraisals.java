package io.kaohe.appraisal;

import io.kaohe.calendar.DueDays;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The appraisals there are, and the one way they are moved on. */
@Service
@Transactional
public class Appraisals {

    private final JdbcAppraisals rows;
    private final Deadlines deadlines;
    private final DueDays days;
    private final Clock clock;

    Appraisals(JdbcAppraisals rows, Deadlines deadlines, DueDays days, Clock clock) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.days = days;
        this.clock = clock;
    }

    /** @throws Refusal 404 when there is none */
    public Appraisal get(UUID id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    public List<Appraisal> ofCycle(UUID cycle) {
        return rows.ofCycle(cycle);
    }

    public List<Appraisal> ofEmployee(String employee) {
        return rows.ofEmployee(employee);
    }

    /** Appraisals of these people that stand still because a figure is missing. */
    public List<UUID> waitingForActuals(Collection<String> employees, Period period) {
        return rows.waitingForActuals(employees, period).stream()
                .map(Appraisal::id)
                .toList();
    }

    /** Whose results of which of the periods are published and not scored again: employee → periods. */
    public Map<String, Set<Period>> published(Collection<String> employees, Collection<Period> periods) {
        return rows.published(employees, periods);
    }

    /** Writes one row a person; who has one in the cycle, or an open one for the period, keeps it. */
    public void add(List<NewAppraisal> appraisals) {
        rows.add(appraisals);
    }

    /** Those of a launch batch that have no process yet. */
    public List<UUID> notStarted(UUID cycle, int batch) {
        return rows.notStarted(cycle, batch);
    }

    /** Stores which process instance runs which appraisal. */
    public void started(List<UUID> ids, List<String> processInstances) {
        rows.started(ids, processInstances);
    }

    /** How many batches the cycle's launch has. */
    public int launchBatches(UUID cycle) {
        return rows.launchBatches(cycle);
    }

    /** Nothing more will happen to the appraisal. */
    public void conclude(UUID id) {
        rows.conclude(id, clock.instant());
    }

    /** Whether an appraisal of the cycle is not concluded. */
    public boolean anyOpen(UUID cycle) {
        return rows.anyOpen(cycle);
    }

    /** Whether an appraisal of the cycle still waits for its first score. */
    public boolean anyUnscored(UUID cycle) {
        return rows.anyUnscored(cycle);
    }

    /**
     * Holds an open one, if one is free, until the transaction ends: whoever concludes that one counts after this
     * transaction, and sees what it did. False = who concludes now may be the last.
     */
    public boolean holdOpen(UUID cycle) {
        return rows.holdOpen(cycle);
    }

    /** As {@link #holdOpen}, one that still waits for its first score. */
    public boolean holdUnscored(UUID cycle) {
        return rows.holdUnscored(cycle);
    }

    /** Those of a launch batch whose results wait to be published. */
    public List<UUID> compared(UUID cycle, int batch) {
        return rows.standing(cycle, batch, AppraisalStatus.CALIBRATION);
    }

    /** @throws Refusal 409 {@code WRONG_STATE} when the appraisal stands elsewhere */
    void move(UUID id, Set<AppraisalStatus> from, AppraisalStatus to) {
        if (!rows.move(id, from, to, dueAfresh(to))) {
            throw Refusal.conflict("WRONG_STATE");
        }
    }

    /** It is rated again from now on. */
    void nextRound(UUID id) {
        rows.nextRound(id, days.in(deadlines.decision()));
    }

    /** When the step is due that has its days from when it begins; null = as planned at the launch. */
    private @Nullable Instant dueAfresh(AppraisalStatus step) {
        return switch (step) {
            case CONFIRMATION -> days.in(deadlines.confirmation());
            case MISSING_ACTUAL, OBJECTION, CORRECTION -> days.in(deadlines.decision());
            default -> null;
        };
    }
}
