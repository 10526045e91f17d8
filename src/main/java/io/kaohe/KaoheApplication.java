package io.kaohe;

import static javax.xml.datatype.DatatypeFactory.DATATYPEFACTORY_IMPLEMENTATION_CLASS;

import javax.xml.datatype.DatatypeFactory;
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
        // otherwise the engine searches every jar for a better one, each time it sets a reminder
        System.setProperty(DatatypeFactory.DATATYPEFACTORY_PROPERTY, DATATYPEFACTORY_IMPLEMENTATION_CLASS);
        SpringApplication.run(KaoheApplication.class, args);
    }
}
