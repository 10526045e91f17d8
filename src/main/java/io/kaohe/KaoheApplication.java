package io.kaohe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Kaohe: the appraisal engine, its web apps and the REST API in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class KaoheApplication {

    public static void main(String[] args) {
        SpringApplication.run(KaoheApplication.class, args);
    }
}
