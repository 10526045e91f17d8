package io.kaohe.process.cycle;

import static io.kaohe.process.AppraisalFixture.CYCLE;
import static io.kaohe.process.AppraisalFixture.HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.times;

import io.kaohe.cycle.Cycle;
import io.kaohe.cycle.CycleStatus;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Scope;
import io.kaohe.organization.Organization;
import io.kaohe.outcome.BonusLists;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.shared.Period;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("bonusApproval")
class BonusApprovalProcessTest {

    @Autowired
    Office office;

    @Autowired
    Cycles cycles;

    @Autowired
    BonusLists bonusLists;

    @Autowired
    Organization organization;

    @BeforeEach
    void everybodyIsConcluded() {
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
        given(cycles.get(CYCLE))
                .willReturn(new Cycle(
                        CYCLE,
                        Period.of("2026-10"),
                        CycleStatus.RUNNING,
                        Scope.EVERYBODY,
                        false,
                        office.now(),
                        null,
                        HR,
                        office.now(),
                        null));
    }

    @Test
    void theListIsPreparedAndApprovedByHrS44() {
        ProcessInstance approval = office.start(BonusApproval.KEY, CYCLE);
        then(bonusLists).should().prepare(CYCLE);
        assertThat(office.task(BonusApproval.APPROVE_BONUS_LIST))
                .hasName("审批奖金名单 Approve bonus list · 2026-10")
                .hasCandidateGroup("hr")
                .hasDueDate(Date.from(office.now().plus(Duration.ofDays(2))));

        given(bonusLists.approved(CYCLE)).willReturn(true);
        office.submit(HR, BonusApproval.APPROVE_BONUS_LIST, "{\"decision\": \"APPROVE\"}");

        then(bonusLists).should().decide(any(), eq(CYCLE), eq(BonusLists.Decision.APPROVE), any());
        assertThat(approval).isEnded();
    }

    @Test
    void aReturnedListIsPreparedAndShownAgainS44() {
        ProcessInstance approval = office.start(BonusApproval.KEY, CYCLE);

        office.submit(
                HR, BonusApproval.APPROVE_BONUS_LIST, "{\"decision\": \"RETURN\", \"reason\": \"a base is missing\"}");

        then(bonusLists).should(times(2)).prepare(CYCLE);
        assertThat(approval).isWaitingAtExactly(BonusApproval.APPROVE_BONUS_LIST);
    }

    @Test
    void nobodyIsPaidBySilence() {
        ProcessInstance approval = office.start(BonusApproval.KEY, CYCLE);

        office.daysPass(90);

        assertThat(approval).isWaitingAtExactly(BonusApproval.APPROVE_BONUS_LIST);
    }
}
