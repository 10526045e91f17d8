package io.kaohe.process.appraisal;

import io.kaohe.process.ProcessTest;

@ProcessTest("quarterlyAppraisal")
class QuarterlyAppraisalProcessTest extends EveryAppraisal {

    QuarterlyAppraisalProcessTest() {
        super("2026-Q4");
    }
}
