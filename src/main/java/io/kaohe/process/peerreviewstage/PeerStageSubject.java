package io.kaohe.process.peerreviewstage;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.process.engine.TaskSubject;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks of the stage name the person and the period. */
@Component
class PeerStageSubject implements TaskSubject {

    private final Appraisals appraisals;

    PeerStageSubject(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(PeerReviewStage.KEY);
    }

    @Override
    public String of(String businessKey) {
        Appraisal appraisal = appraisals.get(UUID.fromString(businessKey));
        return appraisal.employeeName() + " · " + appraisal.period();
    }
}
