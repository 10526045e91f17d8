package io.kaohe.process.improvementtalk;

/** Names in {@code processes/improvementTalk.bpmn} that code refers to. Business key = talk id; no variables. */
public final class ImprovementTalkProcess {

    public static final String KEY = "improvementTalk";

    public static final String IMPROVEMENT_TALK = "userTask_improvementTalk";
    public static final String ACKNOWLEDGE_TALK = "userTask_acknowledgeTalk";

    private ImprovementTalkProcess() {}
}
