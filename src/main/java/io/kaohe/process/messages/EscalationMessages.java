package io.kaohe.process.messages;

import io.kaohe.notification.Outbox;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.process.engine.CandidateGroups;
import io.kaohe.process.engine.TaskSubjects;
import io.kaohe.process.engine.Unchecked;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells once of a task that is late for days: the line manager of whose it is, HR where there is none, where it is a
 * group's, or where nobody else may know who was asked.
 */
@Component
class EscalationMessages {

    private static final String TASK_ESCALATED = "TASK_ESCALATED";

    /** A product that was down meanwhile makes up for it. */
    private static final Duration LOOKS_BACK = Duration.ofDays(7);

    private final TaskService tasks;
    private final CandidateGroups groups;
    private final TaskSubjects subjects;
    private final Organization organization;
    private final EscalationSettings settings;
    private final Outbox outbox;
    private final Unchecked unchecked;
    private final Clock clock;

    EscalationMessages(
            TaskService tasks,
            CandidateGroups groups,
            TaskSubjects subjects,
            Organization organization,
            EscalationSettings settings,
            Outbox outbox,
            Unchecked unchecked,
            Clock clock) {
        this.tasks = tasks;
        this.groups = groups;
        this.subjects = subjects;
        this.organization = organization;
        this.settings = settings;
        this.outbox = outbox;
        this.unchecked = unchecked;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void look() {
        Instant latest = clock.instant().minus(settings.escalateAfter());
        List<Task> late = unchecked.call(() -> tasks.createTaskQuery()
                .active()
                .dueAfter(Date.from(latest.minus(LOOKS_BACK)))
                .dueBefore(Date.from(latest))
                .list());
        late.forEach(task ->
                manager(task).ifPresentOrElse(manager -> tell(task, manager, OpenMatters.TEAM), () -> tellHr(task)));
    }

    private Optional<String> manager(Task task) {
        LocalDate today = LocalDate.now(clock);
        return Optional.ofNullable(task.getOwner())
                .or(() -> Optional.ofNullable(task.getAssignee()))
                .filter(person -> !subjects.of(task.getProcessDefinitionId()).concealsWhoIsAsked())
                .filter(person -> groups.of(task.getId()).isEmpty())
                .flatMap(person -> organization.memberOn(person, today))
                .map(Member::manager)
                .filter(manager -> !organization.leftBefore(manager, today));
    }

    private void tellHr(Task task) {
        tell(task, Outbox.toGroup(Role.HR.group()), OpenMatters.BOARD);
    }

    private void tell(Task task, String recipient, String page) {
        outbox.send(
                recipient,
                TASK_ESCALATED,
                page + "/" + task.getId(),
                task.getId(),
                TASK_ESCALATED + ":" + task.getId() + ":" + recipient);
    }
}
