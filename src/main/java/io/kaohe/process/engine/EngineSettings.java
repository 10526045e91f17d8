package io.kaohe.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine settings that {@code application.yaml} cannot express. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    /** Ids of people and groups, as the table of people knows them: {@code wang.min}, {@code data-owners}. */
    private static final String IDS = "[a-z0-9][a-z0-9._-]{0,63}";

    private final ObjectProvider<EveryTask> everyTask;

    EngineSettings(ObjectProvider<EveryTask> everyTask) {
        this.everyTask = everyTask;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordPolicy(new PasswordRule());
        configuration.setGeneralResourceWhitelistPattern(IDS);
        configuration.setResourceAuthorizationProvider(new OwnGrants());
        List<BpmnParseListener> known = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> listeners = new ArrayList<>(known == null ? List.of() : known);
        listeners.add(new EveryTaskListening(everyTask));
        configuration.setCustomPostBPMNParseListeners(listeners);
        for (List<CommandInterceptor> interceptors : List.of(
                configuration.getCustomPreCommandInterceptorsTxRequired(),
                configuration.getCustomPreCommandInterceptorsTxRequiresNew())) {
            interceptors.add(new RefusalInterceptor());
            interceptors.add(new AdHocExpressions());
        }
    }
}
