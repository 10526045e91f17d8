package io.kaohe.process.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.kaohe.notification.Outbox;
import io.kaohe.process.engine.CandidateGroups;
import io.kaohe.process.engine.Unchecked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever a late task waits for is told every day, unless a timer of the model does")
class OverdueMessagesTest {

    private static final Instant DUE = Instant.parse("2026-11-03T08:00:00Z");
    private static final Path MODELS = Path.of("processes");

    private final TaskService tasks = mock(TaskService.class);
    private final RepositoryService models = mock(RepositoryService.class);
    private final CandidateGroups groups = mock(CandidateGroups.class);
    private final Unchecked unchecked = mock(Unchecked.class);
    private final Outbox outbox = mock(Outbox.class);
    private final Set<String> told = new TreeSet<>();
    private final Task task = mock(Task.class);
    private final ModelReminders reminders = new ModelReminders(models, unchecked);

    @BeforeEach
    void theShippedModelsAndATask() throws IOException {
        given(unchecked.call(any())).willAnswer(call -> ((Supplier<?>) call.getArgument(0)).get());
        List<ProcessDefinition> shipped = new ArrayList<>();
        try (Stream<Path> files = Files.list(MODELS)) {
            files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".bpmn"))
                    .forEach(name -> {
                        ProcessDefinition definition = mock(ProcessDefinition.class);
                        given(definition.getId()).willReturn(name.replace(".bpmn", ":1:x"));
                        shipped.add(definition);
                    });
        }
        ProcessDefinitionQuery definitions = mock(ProcessDefinitionQuery.class, RETURNS_SELF);
        given(definitions.list()).willReturn(shipped);
        given(models.createProcessDefinitionQuery()).willReturn(definitions);
        given(models.getBpmnModelInstance(any())).willAnswer(call -> {
            String id = call.getArgument(0);
            return Bpmn.readModelFromFile(
                    MODELS.resolve(id.replace(":1:x", ".bpmn")).toFile());
        });
        given(task.getId()).willReturn("T1");
        given(task.getProcessDefinitionId()).willReturn("improvementPlan:1:x");
        given(task.getTaskDefinitionKey()).willReturn("userTask_coachEmployee");
        given(task.getAssignee()).willReturn("wang.min");
        given(task.getDueDate()).willReturn(Date.from(DUE));
        TasksByDue.find(task, tasks);
        doAnswer(call -> told.add(call.getArgument(4))).when(outbox).send(any(), any(), any(), any(), any());
    }

    @Test
    void aTaskIsToldOnceADayFromItsDueOn() {
        look(Duration.ofHours(-1));
        assertThat(told).isEmpty();
        look(Duration.ofMinutes(1));
        look(Duration.ofHours(20));
        assertThat(told).containsExactly("TASK_OVERDUE:T1:wang.min:2026-11-03");
        look(Duration.ofHours(25));
        assertThat(told).containsExactly("TASK_OVERDUE:T1:wang.min:2026-11-03", "TASK_OVERDUE:T1:wang.min:2026-11-04");
    }

    @Test
    void afterAsManyDaysAsTimersRemindItEnds() {
        look(Duration.ofDays(13).plusHours(1));
        assertThat(told).hasSize(1);
        look(Duration.ofDays(14).plusHours(1));
        assertThat(told).hasSize(1);
    }

    @Test
    void aGroupsTaskIsToldToTheGroups() {
        given(task.getAssignee()).willReturn(null);
        given(groups.of("T1")).willReturn(List.of("hr", "data-owners"));
        look(Duration.ofHours(1));
        assertThat(told)
                .containsExactly("TASK_OVERDUE:T1:group:data-owners:2026-11-03", "TASK_OVERDUE:T1:group:hr:2026-11-03");
    }

    @Test
    void whatATimerOfTheModelRemindsOfIsLeftToIt() {
        given(task.getTaskDefinitionKey()).willReturn("userTask_draftPlan");
        look(Duration.ofHours(1));
        assertThat(told).isEmpty();
    }

    @Test
    void theModelsLeaveTheseTasksToIt() {
        assertThat(reminders.tasksWithout())
                .containsExactlyInAnyOrder(
                        "userTask_acknowledgePlan",
                        "userTask_approveBonusList",
                        "userTask_calibrate",
                        "userTask_coachEmployee",
                        "userTask_correctData",
                        "userTask_decideMissingActual",
                        "userTask_decideObjection",
                        "userTask_decideSupport",
                        "userTask_readCoaching",
                        "userTask_resolveFindings");
    }

    private void look(Duration late) {
        new OverdueMessages(
                        tasks,
                        reminders,
                        new TaskNews(groups, outbox),
                        unchecked,
                        Clock.fixed(DUE.plus(late), ZoneOffset.UTC))
                .look();
    }
}
