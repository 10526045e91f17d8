package io.kaohe.process.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.kaohe.notification.Outbox;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.process.engine.CandidateGroups;
import io.kaohe.process.engine.TaskSubject;
import io.kaohe.process.engine.TaskSubjects;
import io.kaohe.process.engine.Unchecked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Three days late: the line manager of whose task it is hears of it once, or HR")
class EscalationMessagesTest {

    private static final Instant NOW = Instant.parse("2026-11-13T02:00:00Z");
    private static final String HR = "group:hr board/T1";

    private final TaskService tasks = mock(TaskService.class);
    private final CandidateGroups groups = mock(CandidateGroups.class);
    private final TaskSubject subject = mock(TaskSubject.class);
    private final Organization organization = mock(Organization.class);
    private final Unchecked unchecked = mock(Unchecked.class);
    private final Outbox outbox = mock(Outbox.class);
    private final List<String> told = new ArrayList<>();
    private final Task task = mock(Task.class);

    @BeforeEach
    void aTaskOfALineManager() {
        given(unchecked.call(any())).willAnswer(call -> ((Supplier<?>) call.getArgument(0)).get());
        given(task.getId()).willReturn("T1");
        given(task.getProcessDefinitionId()).willReturn("monthlyAppraisal:1:x");
        given(task.getAssignee()).willReturn("wang.min");
        TasksByDue.find(task, tasks);
        leads("zhao.lei", "wang.min");
        doAnswer(call -> told.add(call.getArgument(0) + " " + call.getArgument(2)))
                .when(outbox)
                .send(any(), eq("TASK_ESCALATED"), any(), eq("T1"), any());
    }

    @Test
    void onlyWhatIsLateForDaysIsTold() {
        late(Duration.ofDays(2));
        assertThat(told).isEmpty();
        late(Duration.ofDays(4));
        assertThat(told).containsExactly("zhao.lei team/T1");
    }

    @Test
    void aStandInsTaskIsStillWhoseItIs() {
        given(task.getOwner()).willReturn("wang.min");
        given(task.getAssignee()).willReturn("zhang.wei");
        late(Duration.ofDays(4));
        assertThat(told).containsExactly("zhao.lei team/T1");
    }

    @Test
    void whereNobodyLeadsThePersonHrIsTold() {
        leads(null, "wang.min");
        late(Duration.ofDays(4));
        assertThat(told).containsExactly(HR);
    }

    @Test
    void whereTheLineManagerHasLeftHrIsTold() {
        given(organization.leftBefore(eq("zhao.lei"), any())).willReturn(true);
        late(Duration.ofDays(4));
        assertThat(told).containsExactly(HR);
    }

    @Test
    void ofAGroupsTaskHrIsToldWhoeverHasClaimedIt() {
        given(groups.of("T1")).willReturn(List.of("data-owners"));
        late(Duration.ofDays(4));
        assertThat(told).containsExactly(HR);
    }

    @Test
    void whoOfTheColleaguesWasAskedNoLineManagerHears() {
        given(subject.concealsWhoIsAsked()).willReturn(true);
        late(Duration.ofDays(4));
        assertThat(told).containsExactly(HR);
    }

    private void leads(@Nullable String manager, String person) {
        Member member = mock(Member.class);
        given(member.manager()).willReturn(manager);
        given(organization.memberOn(eq(person), any())).willReturn(Optional.of(member));
    }

    private void late(Duration since) {
        given(task.getDueDate()).willReturn(Date.from(NOW.minus(since)));
        TaskSubjects subjects = mock(TaskSubjects.class);
        given(subjects.of("monthlyAppraisal:1:x")).willReturn(subject);
        new EscalationMessages(
                        tasks,
                        groups,
                        subjects,
                        organization,
                        new EscalationSettings(Duration.ofDays(3)),
                        outbox,
                        unchecked,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .look();
    }
}
