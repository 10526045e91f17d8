package io.kaohe.process.improvementtalk;

import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static io.kaohe.process.AppraisalFixture.REVIEWER;
import static io.kaohe.process.AppraisalFixture.anAppraisal;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.outcome.ImprovementProcess;
import io.kaohe.outcome.ImprovementTalk;
import io.kaohe.outcome.ImprovementTalks;
import io.kaohe.outcome.TalkReminders;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.shared.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("improvementTalk")
class ImprovementTalkProcessTest {

    private final UUID id = UUID.randomUUID();
    private final UUID appraisal = UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ImprovementProcess process;

    @Autowired
    Appraisals appraisals;

    @Autowired
    Organization organization;

    @Autowired
    ImprovementTalks talks;

    @Autowired
    TalkReminders reminders;

    @BeforeEach
    void aTalkIsDue() {
        given(appraisals.get(appraisal)).willReturn(anAppraisal(appraisal, AppraisalStatus.CONFIRMED, office.now()));
        given(talks.get(id))
                .willReturn(new ImprovementTalk(
                        id, appraisal, EMPLOYEE, REVIEWER, null, null, null, null, null, List.of()));
        given(organization.find(EMPLOYEE)).willReturn(Optional.of(new Person(EMPLOYEE, "李娜", null)));
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
    }

    @Test
    void theTwoAgreeOnActionsAndThePersonAcknowledgesThemS58R6() {
        ProcessInstance talk = start();
        assertThat(office.task(ImprovementTalkProcess.IMPROVEMENT_TALK))
                .hasName("绩效改进谈话 Improvement talk · 李娜 · 2026-10")
                .isAssignedTo(REVIEWER)
                .hasDueDate(Date.from(office.now().plus(Duration.ofDays(7))));

        hold();
        then(talks)
                .should()
                .hold(
                        any(),
                        eq(id),
                        eq("we spoke"),
                        eq(List.of(new ImprovementTalk.Action("read the guide", LocalDate.of(2026, 11, 30)))));
        assertThat(office.task(ImprovementTalkProcess.ACKNOWLEDGE_TALK))
                .isAssignedTo(EMPLOYEE)
                .hasDueDate(Date.from(office.now().plus(Duration.ofDays(3))));

        office.submit(EMPLOYEE, ImprovementTalkProcess.ACKNOWLEDGE_TALK, "{\"comment\": \"agreed\"}");
        then(talks).should().acknowledge(any(), eq(id), eq("agreed"));
        assertThat(talk).isEnded().hasPassed("endEvent_talkAcknowledged");
    }

    @Test
    void anOverdueTalkRemindsTheLineManagerEveryDayR8() {
        ProcessInstance talk = start();

        office.daysPass(9);

        then(reminders).should(times(3)).talkOverdue(id);
        assertThat(talk).isWaitingAtExactly(ImprovementTalkProcess.IMPROVEMENT_TALK);
    }

    @Test
    void anOverdueAcknowledgementRemindsThePersonAndNothingCountsAsAcknowledged() {
        ProcessInstance talk = start();
        hold();

        office.daysPass(60);

        then(reminders).should(times(14)).acknowledgementOverdue(id);
        then(talks).should(never()).acknowledge(any(), any(), any());
        assertThat(talk).isWaitingAtExactly(ImprovementTalkProcess.ACKNOWLEDGE_TALK);
    }

    @Test
    void aTalkWithoutActionsIsRefusedS58() {
        ProcessInstance talk = start();

        assertThatThrownBy(() -> office.submit(
                        REVIEWER,
                        ImprovementTalkProcess.IMPROVEMENT_TALK,
                        "{\"minutes\": \"we spoke\", \"actions\": []}"))
                .isInstanceOf(Refusal.class);

        assertThat(talk).isWaitingAtExactly(ImprovementTalkProcess.IMPROVEMENT_TALK);
    }

    private ProcessInstance start() {
        process.start(id);
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult();
    }

    private void hold() {
        office.submit(REVIEWER, ImprovementTalkProcess.IMPROVEMENT_TALK, """
                {"minutes": "we spoke", "actions": [{"what": "read the guide", "until": "2026-11-30"}]}""");
    }
}
