package io.kaohe.testing;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;

/** The jobs of a product whose job executor stands still. */
final class DueJobs {

    private final ManagementService management;

    DueJobs(ApplicationContext product) {
        management = product.getBean(ManagementService.class);
    }

    /** Runs them until none is left; a timer that is not due stays. */
    void run() {
        for (List<Job> next = next(); !next.isEmpty(); next = next()) {
            management.executeJob(next.get(0).getId());
        }
    }

    private List<Job> next() {
        return management
                .createJobQuery()
                .executable()
                .messages()
                .withRetriesLeft()
                .listPage(0, 1);
    }
}
