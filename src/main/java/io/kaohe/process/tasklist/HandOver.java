package io.kaohe.process.tasklist;

import io.kaohe.organization.Organization;
import io.kaohe.organization.StandIns;
import io.kaohe.process.engine.Actors;
import io.kaohe.process.engine.Asked;
import io.kaohe.process.engine.CandidateGroups;
import io.kaohe.process.engine.EveryTask;
import io.kaohe.process.tasklist.Forms.Form;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who does a task in somebody else's place: a stand-in (代办人) for some days, HR for who has left. The assignee acts,
 * the task's owner is who it is of and answers for it.
 */
@Component
class HandOver implements EveryTask {

    private final StandIns standIns;
    private final Organization organization;
    private final Forms forms;
    private final Actors actors;
    private final Asked asked;
    private final CandidateGroups candidates;
    private final TransactionTemplate apart;
    private final Clock clock;

    HandOver(
            StandIns standIns,
            Organization organization,
            Forms forms,
            Actors actors,
            Asked asked,
            CandidateGroups candidates,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.standIns = standIns;
        this.organization = organization;
        this.forms = forms;
        this.actors = actors;
        this.asked = asked;
        this.candidates = candidates;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Whose task it is, whoever does it. */
    static String principal(@Nullable String owner, String assignee) {
        return owner == null ? assignee : owner;
    }

    /**
     * Whether the actor may do a task: their own, or one that was handed over to them. Being assigned is not enough:
     * it has to be of whom the model asks, or claimed by a member of the group that it asks.
     */
    boolean mayAct(Actor actor, HumanTask form, String task, @Nullable String owner, String assignee) {
        String principal = principal(owner, assignee);
        Set<String> groups = groupsAsked(form, task);
        if (!groups.isEmpty()) {
            return actor.id().equals(assignee) && belongsTo(groups, actor);
        }
        if (form.askedAnew() && !asked.person(task).equals(Optional.of(principal))) {
            return false;
        }
        return actor.id().equals(principal)
                || !form.personal()
                        && (organization.mayActFor(actor.id(), principal, LocalDate.now(clock))
                                || actor.is(Role.HR) && actor.id().equals(assignee) && hasLeft(principal));
    }

    private Set<String> groupsAsked(HumanTask form, String task) {
        return form.askedAnew() ? asked.groups(task) : Set.copyOf(candidates.of(task));
    }

    private static boolean belongsTo(Set<String> groups, Actor actor) {
        return actor.roles().stream().map(Role::group).anyMatch(groups::contains);
    }

    @Override
    public Set<String> events() {
        return Set.of(EVENTNAME_ASSIGNMENT);
    }

    /**
     * A new task, or one that has come to somebody else, goes on to who stands in for them. One of a group is claimed
     * by its members only.
     */
    @Override
    public void notify(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee == null || task.getOwner() != null) {
            return;
        }
        Set<String> groups = forms.ofTask(task.getTaskDefinitionKey())
                .map(form -> groupsAsked(form.task(), task.getId()))
                .orElseGet(Set::of);
        if (!groups.isEmpty()) {
            if (!belongsTo(groups, actors.of(assignee))) {
                throw Refusal.forbidden("ROLE_REQUIRED");
            }
            return;
        }
        standIn(assignee, task.getTaskDefinitionKey(), task.getExecution().getProcessBusinessKey())
                .ifPresent(standIn -> {
                    task.setOwner(assignee);
                    task.setAssignee(standIn);
                });
    }

    /** Who stands in for the assignee, unless the task is the person's alone or is about the stand-in. */
    Optional<String> standIn(String assignee, String taskKey, String businessKey) {
        return forms.ofTask(taskKey)
                .map(Form::task)
                .filter(form -> !form.personal())
                .flatMap(form -> standIns.of(assignee).filter(standIn -> admitted(form, standIn, businessKey)));
    }

    /** Those of them whose tasks somebody else may have to do today. */
    Set<String> away(Collection<String> people) {
        Set<String> away = new HashSet<>(standIns.principals());
        away.addAll(organization.leftBefore(people, LocalDate.now(clock)));
        return away;
    }

    boolean hasLeft(String person) {
        return organization.leftBefore(person, LocalDate.now(clock));
    }

    /** Apart from the step that is being taken, which a refusal here must not undo. */
    private boolean admitted(HumanTask form, String standIn, String businessKey) {
        Actor actor = actors.of(standIn);
        try {
            apart.executeWithoutResult(transaction -> form.admit(actor, businessKey));
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }
}
