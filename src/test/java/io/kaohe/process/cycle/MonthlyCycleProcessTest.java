package io.kaohe.process.cycle;

import io.kaohe.process.ProcessTest;

@ProcessTest("monthlyCycle")
class MonthlyCycleProcessTest extends EveryCycle {

    MonthlyCycleProcessTest() {
        super("2026-10");
    }
}
