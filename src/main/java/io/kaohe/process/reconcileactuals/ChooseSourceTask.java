package io.kaohe.process.reconcileactuals;

import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Difference;
import io.kaohe.measurement.Difference.Choice;
import io.kaohe.measurement.Differences;
import io.kaohe.measurement.Origin;
import io.kaohe.measurement.SourceFile;
import io.kaohe.organization.Organization;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_chooseSource}: a data owner decides which of two sources counts (R29). */
@Component
class ChooseSourceTask implements HumanTask {

    private final Differences differences;
    private final IndicatorLibrary library;
    private final Organization organization;

    ChooseSourceTask(Differences differences, IndicatorLibrary library, Organization organization) {
        this.differences = differences;
        this.library = library;
        this.organization = organization;
    }

    @Override
    public String key() {
        return ReconcileActuals.CHOOSE_SOURCE;
    }

    @Override
    public String schema() {
        return "schemas/chooseSource.json";
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        differences.admit(actor, UUID.fromString(businessKey));
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        Difference difference = differences.shown(actor, UUID.fromString(businessKey));
        Indicator indicator = library.find(difference.indicator()).orElseThrow(Refusal::notFound);
        Indicator.@Nullable CrossCheck crossCheck = indicator.crossCheck();
        return new Data(
                new Named(
                        difference.employee(),
                        organization
                                .find(difference.employee())
                                .orElseThrow(Refusal::notFound)
                                .name()),
                difference.period().toString(),
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.unit(),
                indicator.source(),
                crossCheck == null ? null : crossCheck.source(),
                Said.of(difference.usual()),
                Said.of(difference.other()),
                difference.tolerance());
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Content content = submission.as(Content.class);
        differences.decide(actor, UUID.fromString(submission.businessKey()), content.choice(), content.reason());
    }

    private record Named(String id, String name) {}

    private record Data(
            Named person,
            String period,
            String nameZh,
            String nameEn,
            Unit unit,
            @Nullable String usualSource,
            @Nullable String crossSource,
            Said usual,
            Said other,
            BigDecimal tolerance) {}

    /** What a source says, and where that is written. */
    private record Said(
            String source,
            BigDecimal value,
            SourceFile file,
            @Nullable Integer row,
            @Nullable Origin origin,
            @Nullable String manualReason,
            String importedBy,
            Instant importedAt,
            @Nullable String verifiedBy,
            @Nullable Instant verifiedAt) {

        static Said of(Actual actual) {
            return new Said(
                    actual.source(),
                    actual.value(),
                    actual.file(),
                    actual.origin() == null ? actual.row() : null,
                    actual.origin(),
                    actual.reason(),
                    actual.importedBy(),
                    actual.importedAt(),
                    actual.verifiedBy(),
                    actual.verifiedAt());
        }
    }

    private record Content(Choice choice, String reason) {}
}
