package io.kaohe.process.appraisal;

import io.kaohe.appraisal.AppraisalProcess;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.measurement.VerifiedActuals;
import io.kaohe.shared.Period;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets appraisals that stand still for want of a figure look again when figures of their people were verified. */
@Component
class WaitingAppraisals implements VerifiedActuals {

    private final Appraisals appraisals;
    private final AppraisalProcess process;

    WaitingAppraisals(Appraisals appraisals, AppraisalProcess process) {
        this.appraisals = appraisals;
        this.process = process;
    }

    @Override
    public void verified(Period period, Set<String> employees) {
        process.actualsVerified(appraisals.waitingForActuals(employees, period));
    }
}
