package io.kaohe.process.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Calls the engine past its authorizations, for what the product has to know or do and has itself checked before. */
@Component
public class Unchecked {

    private final ObjectProvider<ProcessEngineConfigurationImpl> configuration;

    Unchecked(ObjectProvider<ProcessEngineConfigurationImpl> configuration) {
        this.configuration = configuration;
    }

    public <T> T call(Supplier<T> code) {
        return configuration
                .getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(code::get));
    }
}
