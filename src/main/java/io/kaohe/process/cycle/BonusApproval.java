package io.kaohe.process.cycle;

/** Names in {@code processes/bonusApproval.bpmn} that code refers to. Business key = cycle id; no variables. */
public final class BonusApproval {

    public static final String KEY = "bonusApproval";

    public static final String APPROVE_BONUS_LIST = "userTask_approveBonusList";

    private BonusApproval() {}
}
