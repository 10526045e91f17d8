package io.kaohe.appeal;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets open appeals follow what happens elsewhere: a cycle is cancelled, a reviewer leaves on a day that was entered
 * long before. The person's own leaving changes nothing: the result still decides what is paid.
 */
@Component
class AppealWatch {

    private final Appeals appeals;
    private final AppealLevers levers;
    private final Appraisals appraisals;
    private final Independence independence;

    AppealWatch(Appeals appeals, AppealLevers levers, Appraisals appraisals, Independence independence) {
        this.appeals = appeals;
        this.levers = levers;
        this.appraisals = appraisals;
        this.independence = independence;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void follow() {
        for (Appeal appeal : appeals.open()) {
            String reviewer = appeal.reviewer();
            if (appraisals.get(appeal.appraisal()).status() == AppraisalStatus.WITHDRAWN) {
                levers.withdraw(appeal);
            } else if (appeal.status() == AppealStatus.REVIEW && reviewer != null && !independence.atWork(reviewer)) {
                levers.reviewerLeft(appeal.appraisal());
            }
        }
    }
}
