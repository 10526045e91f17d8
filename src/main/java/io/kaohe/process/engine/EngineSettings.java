package io.kaohe.process.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The engine settings that {@code application.yaml} cannot express. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordPolicy(new PasswordRule());
        configuration.getCustomPreCommandInterceptorsTxRequired().add(new RefusalInterceptor());
        configuration.getCustomPreCommandInterceptorsTxRequiresNew().add(new RefusalInterceptor());
    }
}
