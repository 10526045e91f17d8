package io.kaohe.process.improvementtalk;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.organization.Organization;
import io.kaohe.outcome.ImprovementTalk;
import io.kaohe.outcome.ImprovementTalks;
import io.kaohe.process.engine.TaskSubject;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks of an improvement talk name the person and the period. */
@Component
class TalkSubject implements TaskSubject {

    private final ImprovementTalks talks;
    private final Appraisals appraisals;
    private final Organization organization;

    TalkSubject(ImprovementTalks talks, Appraisals appraisals, Organization organization) {
        this.talks = talks;
        this.appraisals = appraisals;
        this.organization = organization;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(ImprovementTalkProcess.KEY);
    }

    @Override
    public String of(String businessKey) {
        ImprovementTalk talk = talks.get(UUID.fromString(businessKey));
        return organization.find(talk.employee()).orElseThrow().name() + " · "
                + appraisals.get(talk.appraisal()).period();
    }

    @Override
    public boolean delicate(String task) {
        return true;
    }
}
