package io.kaohe.process.appraisal;

import io.kaohe.process.ProcessTest;

@ProcessTest("monthlyAppraisal")
class MonthlyAppraisalProcessTest extends EveryAppraisal {

    MonthlyAppraisalProcessTest() {
        super("2026-10");
    }
}
