package io.kaohe.process.appraisal;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.process.engine.TaskSubject;
import io.kaohe.process.resultconfirmation.ResultConfirmation;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tasks of an appraisal name the person and the period. */
@Component
class AppraisalSubject implements TaskSubject {

    private static final Set<String> DELICATE =
            Set.of(ResultConfirmation.DECIDE_OBJECTION, AppraisalModel.CORRECT_DATA);

    private final Appraisals appraisals;
    private final Set<String> keys = Stream.concat(
                    AppraisalModel.KEYS.values().stream(), Stream.of(AppraisalScoring.KEY, ResultConfirmation.KEY))
            .collect(Collectors.toUnmodifiableSet());

    AppraisalSubject(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    @Override
    public Set<String> processKeys() {
        return keys;
    }

    @Override
    public String of(String businessKey) {
        Appraisal appraisal = appraisals.get(UUID.fromString(businessKey));
        return appraisal.employeeName() + " · " + appraisal.period();
    }

    /** What an objection leads to; without one these are nobody's. */
    @Override
    public boolean delicate(String task) {
        return DELICATE.contains(task);
    }
}
