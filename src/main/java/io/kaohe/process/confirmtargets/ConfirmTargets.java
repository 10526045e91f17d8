package io.kaohe.process.confirmtargets;

import io.kaohe.shared.Period;

/** Names in {@code processes/confirmTargets.bpmn} that code refers to. No variables. */
public final class ConfirmTargets {

    public static final String KEY = "confirmTargets";

    public static final String CONFIRM_TARGETS = "userTask_confirmTargets";

    private ConfirmTargets() {}

    /** What an instance is about, as its business key {@code <employee>:<period>}. */
    record Subject(String employee, Period period) {

        static Subject of(String businessKey) {
            int colon = businessKey.lastIndexOf(':');
            return new Subject(businessKey.substring(0, colon), Period.of(businessKey.substring(colon + 1)));
        }

        String businessKey() {
            return employee + ":" + period;
        }
    }
}
