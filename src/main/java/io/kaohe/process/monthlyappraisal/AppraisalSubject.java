package io.kaohe.process.monthlyappraisal;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.process.engine.TaskSubject;
import io.kaohe.process.resultconfirmation.ResultConfirmation;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks of an appraisal name the person and the period. */
@Component
class AppraisalSubject implements TaskSubject {

    private final Appraisals appraisals;

    AppraisalSubject(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(MonthlyAppraisal.KEY, ResultConfirmation.KEY);
    }

    @Override
    public String of(String businessKey) {
        Appraisal appraisal = appraisals.get(UUID.fromString(businessKey));
        return appraisal.employeeName() + " · " + appraisal.period();
    }
}
