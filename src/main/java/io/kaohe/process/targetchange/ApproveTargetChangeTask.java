package io.kaohe.process.targetchange;

import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.organization.Organization;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Unit;
import io.kaohe.target.TargetChange;
import io.kaohe.target.TargetChange.Decision;
import io.kaohe.target.TargetChanges;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_approveTargetChange}: the next level or HR decides about a target that changes. */
@Component
class ApproveTargetChangeTask implements HumanTask {

    private final TargetChanges changes;
    private final IndicatorLibrary library;
    private final Organization organization;

    ApproveTargetChangeTask(TargetChanges changes, IndicatorLibrary library, Organization organization) {
        this.changes = changes;
        this.library = library;
        this.organization = organization;
    }

    @Override
    public String key() {
        return TargetChangeProcess.APPROVE_TARGET_CHANGE;
    }

    @Override
    public String schema() {
        return "schemas/approveTargetChange.json";
    }

    @Override
    public boolean askedAnew() {
        return false;
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        changes.admit(actor, UUID.fromString(businessKey));
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        UUID id = UUID.fromString(businessKey);
        TargetChange change = changes.shown(actor, id);
        Indicator indicator = library.find(change.indicator()).orElseThrow(Refusal::notFound);
        return new Data(
                new Named(change.employee(), name(change.employee())),
                change.period().toString(),
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.unit(),
                change.before(),
                change.target(),
                changes.outcome(id).target(),
                change.effectiveFrom(),
                change.reason(),
                name(change.requestedBy()));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Content content = submission.as(Content.class);
        changes.decide(actor, UUID.fromString(submission.businessKey()), content.decision(), content.answer());
    }

    private String name(String employee) {
        return organization.find(employee).orElseThrow(Refusal::notFound).name();
    }

    private record Named(String id, String name) {}

    /** @param outcome what counts for the whole period once it is approved: both targets by their days */
    private record Data(
            Named person,
            String period,
            String nameZh,
            String nameEn,
            Unit unit,
            BigDecimal before,
            BigDecimal target,
            BigDecimal outcome,
            LocalDate effectiveFrom,
            String reason,
            String requestedBy) {}

    private record Content(Decision decision, @Nullable String answer) {}
}
