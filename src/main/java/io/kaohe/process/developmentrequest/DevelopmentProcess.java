package io.kaohe.process.developmentrequest;

/** Names in {@code processes/developmentRequest.bpmn} that code refers to. Business key = request id; no variables. */
public final class DevelopmentProcess {

    public static final String KEY = "developmentRequest";

    public static final String SUPPORT_DEVELOPMENT = "userTask_supportDevelopment";
    public static final String GRANT_DEVELOPMENT = "userTask_grantDevelopment";

    private DevelopmentProcess() {}
}
