package io.kaohe.web;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.delivery.Addressee;
import io.kaohe.delivery.Addressees;
import io.kaohe.imports.Batch;
import io.kaohe.imports.Decline;
import io.kaohe.imports.ImportAnswer;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Recognition;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Verification;
import io.kaohe.imports.Warning;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.measurement.Actuals;
import io.kaohe.measurement.Precedents;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Period;
import io.kaohe.web.ImportView.Earlier;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports in the words of the reader: reasons in their language, people and indicators by name. */
@Component
class ImportViews {

    private static final Set<ImportAnswer.Outcome> STORED =
            Set.of(ImportAnswer.Outcome.NEW, ImportAnswer.Outcome.KNOWN);

    private final Problems texts;
    private final Organization organization;
    private final Addressees addressees;
    private final IndicatorLibrary library;
    private final Imports imports;
    private final Verification verification;
    private final Actuals actuals;
    private final Appraisals appraisals;

    ImportViews(
            Problems texts,
            Organization organization,
            Addressees addressees,
            IndicatorLibrary library,
            Imports imports,
            Verification verification,
            Actuals actuals,
            Appraisals appraisals) {
        this.imports = imports;
        this.verification = verification;
        this.actuals = actuals;
        this.appraisals = appraisals;
        this.texts = texts;
        this.organization = organization;
        this.addressees = addressees;
        this.library = library;
    }

    ImportView of(ImportAnswer answer, Locale language) {
        @Nullable
        Earlier earlier = imports.sameBefore(answer.batch()).map(this::earlier).orElse(null);
        return of(answer, names(answer), earlier, language);
    }

    /** To whoever has just uploaded it: what is known already is its own earlier import. */
    ImportView uploaded(ImportAnswer answer, Locale language) {
        return answer.outcome() == ImportAnswer.Outcome.KNOWN
                ? of(answer, names(List.of(answer.batch())), earlier(answer.batch()), language)
                : of(answer, language);
    }

    private Earlier earlier(Batch batch) {
        return new Earlier(
                batch.id(),
                batch.status(),
                batch.importedBy(),
                addressees.find(batch.importedBy()).map(Addressee::name).orElse(null),
                batch.importedAt(),
                verification.declines(batch.id()).stream().map(Decline::reason).toList(),
                imports.isKept(batch.id()) ? "/api/imports/" + batch.id() + "/file" : null);
    }

    List<ImportView> of(List<ImportAnswer> answers, Locale language) {
        RecognitionView.Names names =
                names(answers.stream().map(ImportAnswer::batch).toList());
        return answers.stream().map(answer -> of(answer, names, null, language)).toList();
    }

    List<ImportView.Line> rejected(Batch batch, Locale language) {
        return batch.rejected().stream()
                .map(row -> line(batch.kind(), row, language))
                .toList();
    }

    private RecognitionView.Names names(Collection<Batch> batches) {
        return new RecognitionView.Names(organization.find(employees(batches)), library.byCode(), null, Map.of());
    }

    /** To whoever has just tried or imported it also what the figures would change, and what they no longer do. */
    private RecognitionView.Names names(ImportAnswer answer) {
        RecognitionView.Names names = names(List.of(answer.batch()));
        if (answer.outcome() == ImportAnswer.Outcome.KNOWN) {
            return names;
        }
        Set<String> employees = names.people().keySet();
        Set<Period> periods = figures(List.of(answer.batch()))
                .map(figure -> Period.of(figure.period()))
                .collect(Collectors.toSet());
        return new RecognitionView.Names(
                names.people(),
                names.indicators(),
                Precedents.of(actuals, periods, employees),
                appraisals.published(
                        employees,
                        periods.stream()
                                .flatMap(period -> period.withLonger().stream())
                                .collect(Collectors.toSet())));
    }

    private static Set<String> employees(Collection<Batch> batches) {
        return figures(batches).map(Recognition.PersonFigure::employee).collect(Collectors.toSet());
    }

    private static Stream<Recognition.PersonFigure> figures(Collection<Batch> batches) {
        return batches.stream()
                .flatMap(batch -> Stream.ofNullable(batch.recognition()))
                .flatMap(recognition -> recognition.people().stream());
    }

    private ImportView of(
            ImportAnswer answer, RecognitionView.Names names, @Nullable Earlier earlier, Locale language) {
        boolean running = answer.outcome() == ImportAnswer.Outcome.RUNNING;
        boolean dryRun = answer.outcome() == ImportAnswer.Outcome.DRY_RUN;
        Batch batch = answer.batch();
        @Nullable Recognition recognition = batch.recognition();
        return new ImportView(
                dryRun ? null : batch.id(),
                batch.kind(),
                batch.status(),
                running ? answer.progress() : null,
                batch.fileName(),
                batch.sha256(),
                evidence(batch, STORED.contains(answer.outcome())),
                batch.options().source(),
                batch.options().period(),
                batch.options().orientation(),
                batch.options().acceptValid(),
                dryRun,
                batch.rows(),
                batch.accepted(),
                batch.leftOut(),
                rejected(batch, language),
                batch.rejected().isEmpty() ? null : "/api/imports/" + batch.id() + "/rejected.csv",
                batch.warnings().stream()
                        .map(warning -> line(batch.kind(), warning, language))
                        .toList(),
                recognition == null ? null : RecognitionView.of(recognition, names),
                batch.importedBy(),
                batch.importedAt(),
                batch.decidedBy(),
                batch.decidedAt(),
                batch.decisionReason(),
                earlier,
                null,
                null);
    }

    private static ImportView.@Nullable Evidence evidence(Batch batch, boolean stored) {
        Batch.@Nullable Evidence one = batch.evidence();
        return one == null
                ? null
                : new ImportView.Evidence(
                        one.fileName(),
                        one.size(),
                        one.sha256(),
                        stored ? "/api/imports/" + batch.id() + "/evidence" : null);
    }

    String templateNote(Locale language) {
        return texts.message("TEMPLATE_NOTE", List.of(), language);
    }

    private ImportView.Line line(String kind, RejectedRow row, Locale language) {
        return new ImportView.Line(
                row.row(),
                row.column(),
                imports.columnName(kind, row.column(), language),
                row.value(),
                row.code(),
                texts.message(row.code(), row.args(), language));
    }

    private ImportView.Line line(String kind, Warning warning, Locale language) {
        return new ImportView.Line(
                warning.row(),
                warning.column(),
                imports.columnName(kind, warning.column(), language),
                null,
                warning.code(),
                texts.message(warning.code(), warning.args(), language));
    }
}
