package io.kaohe.config;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** The one source of today: a date is a day in the company's zone. */
    @Bean
    Clock clock(Settings settings) {
        return Clock.system(settings.zone());
    }
}
