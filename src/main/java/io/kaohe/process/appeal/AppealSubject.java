package io.kaohe.process.appeal;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.process.engine.TaskSubject;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks of an appeal name the person and the period. */
@Component
class AppealSubject implements TaskSubject {

    private final Appraisals appraisals;

    AppealSubject(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(AppealModel.KEY);
    }

    @Override
    public String of(String businessKey) {
        Appraisal appraisal = appraisals.get(UUID.fromString(businessKey));
        return appraisal.employeeName() + " · " + appraisal.period();
    }

    /** The reviewer is none of the line that the appeal is about. */
    @Override
    public boolean concealsWhoIsAsked() {
        return true;
    }

    @Override
    public boolean delicate(String task) {
        return true;
    }
}
