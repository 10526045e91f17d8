package io.kaohe.process.board;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.kaohe.board.OpenWork;
import io.kaohe.process.engine.CandidateGroups;
import io.kaohe.process.engine.Unchecked;
import io.kaohe.shared.Bilingual;
import io.kaohe.team.HeldTasks;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Asks the engine; who asks for {@link io.kaohe.board.Board} or {@link io.kaohe.team.Team} has been checked there. */
@Component
class EngineWork implements OpenWork, HeldTasks {

    private static final int MOST_FAILURES = 200;
    private static final Pattern ROW = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final TaskService tasks;
    private final CandidateGroups groups;
    private final RuntimeService runtime;
    private final RepositoryService models;
    private final IdentityService identity;
    private final Unchecked unchecked;

    EngineWork(
            TaskService tasks,
            CandidateGroups groups,
            RuntimeService runtime,
            RepositoryService models,
            IdentityService identity,
            Unchecked unchecked) {
        this.tasks = tasks;
        this.groups = groups;
        this.runtime = runtime;
        this.models = models;
        this.identity = identity;
        this.unchecked = unchecked;
    }

    @Override
    public Map<UUID, List<OpenTask>> tasksOf(Collection<UUID> rows) {
        return rows.isEmpty() ? Map.of() : unchecked.call(() -> open(rows));
    }

    @Override
    public List<Held> heldBy(String user) {
        return unchecked.call(() -> {
            List<Task> held = tasks.createTaskQuery()
                    .active()
                    .taskAssignee(user)
                    .orderByDueDate()
                    .asc()
                    .list();
            Map<String, UUID> keys =
                    keys(held.stream().map(Task::getProcessInstanceId).collect(toSet()));
            return held.stream()
                    .filter(task -> keys.containsKey(task.getProcessInstanceId()))
                    .map(task -> held(task, requireNonNull(keys.get(task.getProcessInstanceId()))))
                    .toList();
        });
    }

    private static Held held(Task task, UUID about) {
        return new Held(task.getId(), told(task.getName()), due(task), about);
    }

    /** In the language of the one request that asks. */
    private static String told(String name) {
        return Bilingual.in(LocaleContextHolder.getLocale(), name);
    }

    private static @Nullable Instant due(Task task) {
        @Nullable Date due = task.getDueDate();
        return due == null ? null : due.toInstant();
    }

    @Override
    public List<Failure> failures() {
        return unchecked.call(() -> {
            List<Incident> incidents =
                    runtime.createIncidentQuery().orderByIncidentTimestamp().asc().listPage(0, MOST_FAILURES).stream()
                            // a calling process repeats those of what it called
                            .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                            .toList();
            Map<String, UUID> subjects = subjects(
                    incidents.stream().map(Incident::getProcessInstanceId).collect(toSet()));
            return incidents.stream()
                    .filter(incident -> subjects.containsKey(incident.getProcessInstanceId()))
                    .map(incident -> failure(incident, requireNonNull(subjects.get(incident.getProcessInstanceId()))))
                    .toList();
        });
    }

    private Map<UUID, List<OpenTask>> open(Collection<UUID> rows) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKeyIn(rows.stream().map(UUID::toString).toArray(String[]::new))
                .orderByTaskCreateTime()
                .asc()
                .list();
        Map<String, UUID> keys =
                keys(open.stream().map(Task::getProcessInstanceId).collect(toSet()));
        Map<String, String> names = names(
                open.stream().map(Task::getAssignee).filter(Objects::nonNull).collect(toSet()));
        return open.stream()
                .collect(groupingBy(
                        task -> requireNonNull(keys.get(task.getProcessInstanceId())),
                        mapping(task -> view(task, names), toList())));
    }

    private OpenTask view(Task task, Map<String, String> names) {
        @Nullable String assignee = task.getAssignee();
        return new OpenTask(
                task.getId(),
                told(task.getName()),
                assignee == null ? null : names.getOrDefault(assignee, assignee),
                assignee == null ? groups.of(task.getId()).stream().findFirst().orElse(null) : null,
                due(task),
                task.getProcessInstanceId());
    }

    private Map<String, String> names(Set<String> users) {
        return users.isEmpty()
                ? Map.of()
                : identity.createUserQuery().userIdIn(users.toArray(String[]::new)).list().stream()
                        .collect(toMap(User::getId, EngineWork::name));
    }

    private static String name(User user) {
        return (user.getFirstName() + " " + user.getLastName()).strip();
    }

    /** What the processes are about that the instances belong to, whoever called them. */
    private Map<String, UUID> subjects(Set<String> instances) {
        Map<String, String> roots = byId(instances).stream()
                .collect(toMap(ProcessInstance::getId, ProcessInstance::getRootProcessInstanceId));
        Map<String, UUID> keys = keys(Set.copyOf(roots.values()));
        return roots.entrySet().stream()
                .filter(instance -> keys.containsKey(instance.getValue()))
                .collect(toMap(Map.Entry::getKey, instance -> requireNonNull(keys.get(instance.getValue()))));
    }

    /** An instance of the product is about a row; what an administrator deployed beside it may be about anything. */
    private Map<String, UUID> keys(Set<String> instances) {
        return byId(instances).stream()
                .filter(instance -> instance.getBusinessKey() != null
                        && ROW.matcher(instance.getBusinessKey()).matches())
                .collect(toMap(ProcessInstance::getId, instance -> UUID.fromString(instance.getBusinessKey())));
    }

    private List<ProcessInstance> byId(Set<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(ids).list();
    }

    private Failure failure(Incident incident, UUID about) {
        return new Failure(
                about,
                step(incident),
                incident.getIncidentTimestamp().toInstant(),
                incident.getProcessInstanceId(),
                incident.getIncidentType().equals(Incident.FAILED_JOB_HANDLER_TYPE)
                        ? incident.getConfiguration()
                        : null);
    }

    private String step(Incident incident) {
        ModelElementInstance element = models.getBpmnModelInstance(incident.getProcessDefinitionId())
                .getModelElementById(incident.getFailedActivityId());
        return element instanceof FlowElement step && step.getName() != null
                ? told(step.getName())
                : incident.getFailedActivityId();
    }
}
