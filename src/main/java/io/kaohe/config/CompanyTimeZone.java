package io.kaohe.config;

import java.util.TimeZone;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes the company's zone the zone of the process, before anything reads it: the engine keeps times without a zone and
 * resolves due dates and the cleanup window in the default one.
 */
class CompanyTimeZone implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TimeZone.setDefault(TimeZone.getTimeZone(context.getEnvironment().getRequiredProperty("kaohe.zone")));
    }
}
