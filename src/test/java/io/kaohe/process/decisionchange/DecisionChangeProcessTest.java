package io.kaohe.process.decisionchange;

import static io.kaohe.process.AppraisalFixture.HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import io.kaohe.decision.DecisionTables;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.scoring.DecisionKey;
import io.kaohe.shared.Refusal;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("decisionChange")
class DecisionChangeProcessTest {

    private static final String CHANGE = """
            {"key": "bonusCoefficient", "reason": "new bands", "rows": [{"completionFrom": 80, "coefficient": 1.1}]}""";

    @Autowired
    Office office;

    @Autowired
    ProcessEngine engine;

    @Autowired
    DecisionTables tables;

    @Test
    void hrChangesATableWithAReasonAndTheInstanceIsTheRecordS57() {
        given(tables.change(argThat(actor -> actor.id().equals(HR)), eq("bonusCoefficient"), any(), eq("new bands")))
                .willReturn(new DecisionTables.Table(DecisionKey.BONUS_COEFFICIENT, 2, List.of(), office.now(), HR));

        ProcessInstance change = office.start(HR, "decisionChange", CHANGE);

        assertThat(change).isEnded();
        assertThat(change.getBusinessKey()).isEqualTo("bonusCoefficient");
    }

    @Test
    void aRefusedTableLeavesNoInstance() {
        given(tables.change(any(), any(), any(), any())).willThrow(Refusal.invalid("rows[0].coefficient", "REQUIRED"));

        assertThatThrownBy(() -> office.start(HR, "decisionChange", CHANGE)).isInstanceOf(Refusal.class);

        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .count())
                .isZero();
    }
}
