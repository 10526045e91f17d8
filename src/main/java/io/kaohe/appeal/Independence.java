package io.kaohe.appeal;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Reviews;
import io.kaohe.organization.Organization;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may review an appeal: somebody at work who had no part in the appraisal and does not lead the person today. Who
 * was asked for a view counts as having had a part whether they gave one or not, so that nobody learns from it who did.
 */
@Component
class Independence {

    private final Appraisals appraisals;
    private final Reviews reviews;
    private final Organization organization;
    private final Clock clock;

    Independence(Appraisals appraisals, Reviews reviews, Organization organization, Clock clock) {
        this.appraisals = appraisals;
        this.reviews = reviews;
        this.organization = organization;
        this.clock = clock;
    }

    boolean atWork(String person) {
        return organization.memberOn(person, today()).isPresent();
    }

    boolean involved(String person, UUID appraisal) {
        return reviews.involved(appraisal).contains(person)
                || organization
                        .memberOn(appraisals.get(appraisal).employee(), today())
                        .filter(place -> person.equals(place.manager()))
                        .isPresent();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
