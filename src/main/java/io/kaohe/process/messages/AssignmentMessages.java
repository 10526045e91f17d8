package io.kaohe.process.messages;

import io.kaohe.notification.Outbox;
import io.kaohe.process.appeal.AppealModel;
import io.kaohe.process.appraisal.AppraisalModel;
import io.kaohe.process.engine.EveryTask;
import io.kaohe.process.improvementplan.ImprovementPlan;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a message for whoever gets a task, or gets it back, in the transaction that gives it. */
@Component
class AssignmentMessages implements EveryTask {

    private static final String TASK_ASSIGNED = "TASK_ASSIGNED";
    private static final String TASK_RETURNED = "TASK_RETURNED";

    /** What is done again because somebody asked for that; other tasks recur, such as coaching. */
    private static final Set<String> RETURNABLE =
            Set.of(AppraisalModel.MANAGER_SCORING, ImprovementPlan.DRAFT_PLAN, AppealModel.REVIEW_APPEAL);

    /** Asked of each scoring: a query that the engine puts together takes several times as long. */
    private static final String DONE_BEFORE = "select count(*) from act_hi_taskinst where proc_inst_id_ = #{instance}"
            + " and task_def_key_ = #{key} and assignee_ = #{person} and end_time_ is not null";

    private final Outbox outbox;
    private final HistoryService history;

    AssignmentMessages(Outbox outbox, HistoryService history) {
        this.outbox = outbox;
        this.history = history;
    }

    @Override
    public Set<String> events() {
        return Set.of(EVENTNAME_CREATE, EVENTNAME_ASSIGNMENT);
    }

    @Override
    public void notify(DelegateTask task) {
        @Nullable String assignee = task.getAssignee();
        if (assignee != null && task.getEventName().equals(EVENTNAME_ASSIGNMENT) && !assignee.equals(actor(task))) {
            tell(task, assignee, didBefore(task, assignee) ? TASK_RETURNED : TASK_ASSIGNED);
        } else if (assignee == null && task.getEventName().equals(EVENTNAME_CREATE)) {
            task.getCandidates().stream()
                    .map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull)
                    .forEach(group -> tell(task, Outbox.toGroup(group), TASK_ASSIGNED));
        }
    }

    /** Who claims a task, or gets it by doing the one before, knows of it; null = a job. */
    private static @Nullable String actor(DelegateTask task) {
        @Nullable
        Authentication by = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return by == null ? null : by.getUserId();
    }

    private boolean didBefore(DelegateTask task, String person) {
        return RETURNABLE.contains(task.getTaskDefinitionKey())
                && history.createNativeHistoricTaskInstanceQuery()
                                .sql(DONE_BEFORE)
                                .parameter("instance", task.getProcessInstanceId())
                                .parameter("key", task.getTaskDefinitionKey())
                                .parameter("person", person)
                                .count()
                        > 0;
    }

    private void tell(DelegateTask task, String recipient, String kind) {
        outbox.send(recipient, kind, "task/" + task.getId(), task.getId(), kind + ":" + task.getId() + ":" + recipient);
    }
}
