package io.kaohe.process.cycle;

import io.kaohe.process.ProcessTest;

@ProcessTest("quarterlyCycle")
class QuarterlyCycleProcessTest extends EveryCycle {

    QuarterlyCycleProcessTest() {
        super("2026-Q4");
    }
}
