package io.kaohe.plan;

import io.kaohe.organization.Organization;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets open plans follow the organization: who left needs none, a new line manager goes on with it. It looks, since a
 * place may have been entered long before the day it begins.
 */
@Component
class PlanWatch {

    private final Plans plans;
    private final PlanLevers levers;
    private final Organization organization;
    private final Clock clock;

    PlanWatch(Plans plans, PlanLevers levers, Organization organization, Clock clock) {
        this.plans = plans;
        this.levers = levers;
        this.organization = organization;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void follow() {
        LocalDate today = LocalDate.now(clock);
        for (Plan plan : plans.open()) {
            var member = organization.memberOn(plan.employee(), today);
            String manager = member.map(place -> place.manager()).orElse(null);
            if (member.isEmpty()) {
                levers.endOfLeaver(plan);
            } else if (manager != null && !manager.equals(plan.manager())) {
                levers.handOver(plan, manager);
            }
        }
    }
}
