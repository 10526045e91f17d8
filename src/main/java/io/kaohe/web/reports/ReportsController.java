package io.kaohe.web.reports;

import io.kaohe.report.AppraisalReport;
import io.kaohe.report.AppraisalReports;
import io.kaohe.report.BonusListReport;
import io.kaohe.report.BonusListReports;
import io.kaohe.report.PlanReport;
import io.kaohe.report.PlanReports;
import io.kaohe.report.Reports;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.summary.SummaryReports;
import io.kaohe.summary.SummaryReports.Document;
import io.kaohe.summary.SummaryReports.Format;
import io.kaohe.summary.SummaryReports.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Prints for the person who asks: named in their language, stored by no cache. */
@RestController
class ReportsController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final AppraisalReports appraisals;
    private final BonusListReports bonusLists;
    private final PlanReports plans;
    private final SummaryReports summaries;
    private final Reports reports;

    ReportsController(
            AppraisalReports appraisals,
            BonusListReports bonusLists,
            PlanReports plans,
            SummaryReports summaries,
            Reports reports) {
        this.appraisals = appraisals;
        this.bonusLists = bonusLists;
        this.plans = plans;
        this.summaries = summaries;
        this.reports = reports;
    }

    /** @param lang {@code zh} or {@code en}; absent = the caller's language */
    @GetMapping("/api/appraisals/{id}/report.pdf")
    ResponseEntity<byte[]> appraisal(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang, Locale caller) {
        Locale language = Language.of(lang, caller);
        AppraisalReport report = appraisals.of(actor, id);
        return pdf(reports.appraisalPdf(report, language), reports.fileName(report, language));
    }

    @GetMapping("/api/improvement-plans/{id}/report.pdf")
    ResponseEntity<byte[]> improvementPlan(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang, Locale caller) {
        Locale language = Language.of(lang, caller);
        PlanReport report = plans.of(actor, id);
        return pdf(reports.planPdf(report, language), reports.fileName(report, language));
    }

    @GetMapping("/api/cycles/{id}/reports/bonusList.pdf")
    ResponseEntity<byte[]> bonusListPdf(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang, Locale caller) {
        Locale language = Language.of(lang, caller);
        BonusListReport report = bonusLists.of(actor, id);
        return pdf(reports.bonusListPdf(report, language), reports.fileName(report, language));
    }

    @GetMapping("/api/cycles/{id}/reports/bonusList.xlsx")
    ResponseEntity<byte[]> bonusListXlsx(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang, Locale caller) {
        Locale language = Language.of(lang, caller);
        BonusListReport report = bonusLists.of(actor, id);
        return xlsx(reports.bonusListXlsx(report, language), reports.fileName(report, language));
    }

    /** The last part of the address says what, and as what. */
    @GetMapping({
        "/api/cycles/{id}/reports/cycleSummary.pdf",
        "/api/cycles/{id}/reports/cycleSummary.xlsx",
        "/api/cycles/{id}/reports/teamSummary.pdf",
        "/api/cycles/{id}/reports/teamSummary.xlsx",
        "/api/cycles/{id}/reports/trends.pdf",
        "/api/cycles/{id}/reports/trends.xlsx",
        "/api/cycles/{id}/reports/calibrationMinutes.pdf",
        "/api/cycles/{id}/reports/calibrationMinutes.xlsx",
        "/api/cycles/{id}/reports/advancement.pdf",
        "/api/cycles/{id}/reports/advancement.xlsx"
    })
    ResponseEntity<byte[]> summary(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lang,
            Locale caller,
            HttpServletRequest request) {
        String asked = request.getRequestURI();
        Kind kind = Stream.of(Kind.values())
                .filter(one -> asked.contains("/" + one + "."))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        boolean sheet = asked.endsWith(".xlsx");
        Document document = summaries.of(actor, id, kind, sheet ? Format.XLSX : Format.PDF, Language.of(lang, caller));
        return sheet ? xlsx(document.content(), document.name()) : pdf(document.content(), document.name());
    }

    private static ResponseEntity<byte[]> pdf(byte[] content, String name) {
        return file(content, MediaType.APPLICATION_PDF, name + ".pdf");
    }

    private static ResponseEntity<byte[]> xlsx(byte[] content, String name) {
        return file(content, XLSX, name + ".xlsx");
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .headers(Download.named(name))
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .body(content);
    }
}
