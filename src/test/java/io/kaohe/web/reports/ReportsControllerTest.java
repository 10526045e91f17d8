package io.kaohe.web.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.kaohe.report.AppraisalReports;
import io.kaohe.report.BonusListReports;
import io.kaohe.report.PlanReports;
import io.kaohe.report.PrintFixture;
import io.kaohe.report.Reports;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.summary.SummaryReports;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@DisplayName("Reports over the API")
class ReportsControllerTest {

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Reports REPORTS = new Reports();

    private final AppraisalReports appraisals = mock(AppraisalReports.class);
    private final BonusListReports bonusLists = mock(BonusListReports.class);
    private final ReportsController controller =
            new ReportsController(appraisals, bonusLists, mock(PlanReports.class), mock(SummaryReports.class), REPORTS);

    @Test
    @DisplayName(
            "an appraisal arrives as a PDF named in the caller's language, Chinese characters intact, never cached")
    void appraisal() {
        when(appraisals.of(any(), any())).thenReturn(PrintFixture.anAppraisal());
        ResponseEntity<byte[]> chinese = controller.appraisal(HR, UUID.randomUUID(), null, Locale.CHINA);
        ResponseEntity<byte[]> english = controller.appraisal(HR, UUID.randomUUID(), "en", Locale.CHINA);
        assertThat(chinese.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(chinese.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(chinese.getHeaders().getContentDisposition().getFilename()).isEqualTo("绩效考核表_张伟_2026-10.pdf");
        assertThat(chinese.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .contains("filename*=UTF-8''%E7%BB%A9%E6%95%88");
        assertThat(english.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("Performance appraisal_张伟_2026-10.pdf");
        assertThat(new String(english.getBody(), 0, 4, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF");
    }

    @Test
    @DisplayName("the bonus list arrives as PDF and as sheet")
    void bonusList() {
        when(bonusLists.of(any(), any())).thenReturn(PrintFixture.aBonusList());
        assertThat(filename(controller.bonusListPdf(HR, UUID.randomUUID(), "zh", Locale.UK)))
                .isEqualTo("奖金发放表_2026-10.pdf");
        assertThat(filename(controller.bonusListXlsx(HR, UUID.randomUUID(), "en", Locale.UK)))
                .isEqualTo("Bonus list_2026-10.xlsx");
    }

    @Test
    @DisplayName("an unknown language is refused before anything is read")
    void unknownLanguage() {
        assertThatThrownBy(() -> controller.appraisal(HR, UUID.randomUUID(), "fr", Locale.CHINA))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .containsExactly(Refusal.FieldError.of("lang", "LANGUAGE_UNKNOWN")));
        verifyNoInteractions(appraisals);
    }

    private static String filename(ResponseEntity<byte[]> response) {
        return String.valueOf(response.getHeaders().getContentDisposition().getFilename());
    }
}
