package io.kaohe.measurement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Upload;
import io.kaohe.imports.Warning;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.People;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The file of a figure is kept as it came while it fits, and always where it alone proves the figure")
class KeptFilesTest {

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final int MONTHS = 1_000;

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = Features.ofFigures(database).with("kaohe.imports.kept-file-size", "3MB");

    private final Imports imports = features.get(Imports.class);
    private final Uploads data = Uploads.of(imports, new Actor("data", Set.of(Role.DATA_OWNER)), "actuals");

    @BeforeAll
    static void peopleAreAtWork() {
        People.atWork(database.jdbc());
    }

    @BeforeEach
    void nothingImported() {
        database.jdbc().sql("truncate kaohe.actual cascade").update();
        database.jdbc().sql("truncate kaohe.import_batch cascade").update();
    }

    @Test
    void aFileOfSeveralPiecesComesBackAsItWas() throws IOException {
        byte[] file = file("CRM", 2_500);

        Batch batch = data.upload(file);

        try (InputStream kept = imports.keptFile(HR, batch.id()).content()) {
            assertThat(kept.readAllBytes()).isEqualTo(file);
        }
        assertThat(database.jdbc()
                        .sql("select count(*) from kaohe.import_file_piece")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(1);
    }

    @Test
    void anAuditorReadsAnyFileAndWhoOpenedItIsOnRecord() {
        Actor auditor = new Actor("audit", Set.of(Role.AUDITOR));
        Batch batch = data.upload(file("CRM", 1));

        assertThat(imports.list(auditor, null))
                .extracting(answer -> answer.batch().id())
                .contains(batch.id());
        assertThat(imports.keptFile(auditor, batch.id()).size()).isPositive();
        assertThat(database.jdbc()
                        .sql("select actor from kaohe.audit where action = 'IMPORT_FILE_OPENED' and subject = :subject")
                        .param("subject", "import/" + batch.id())
                        .query(String.class)
                        .list())
                .containsExactly("audit");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Uploads.of(imports, auditor, "actuals").upload(file("CRM", 2)));
    }

    @Test
    void oneThatIsTooLargeIsKnownByItsFingerprintAndSaysSo() {
        Batch batch = data.upload(file("CRM", 4_000));

        assertThat(batch.status()).isEqualTo(Batch.Status.AWAITING_VERIFICATION);
        assertThat(batch.warnings()).extracting(Warning::code).contains("FILE_NOT_KEPT");
        assertThat(imports.isKept(batch.id())).isFalse();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> imports.keptFile(HR, batch.id()));
    }

    @Test
    @DisplayName("S49: the file of figures that were typed in is kept whatever its size")
    void aSheetOfTypedInFiguresIsKeptWhateverItsSize() {
        Batch batch = data.withProof().upload(file("MANUAL", 4_000));

        assertThat(batch.warnings()).extracting(Warning::code).doesNotContain("FILE_NOT_KEPT");
        assertThat(imports.isKept(batch.id())).isTrue();
    }

    @Test
    @DisplayName("S49: the proof of figures that were typed in is kept as it came, and who opened it is on record")
    void aProofIsKept() throws IOException {
        Actor auditor = new Actor("audit", Set.of(Role.AUDITOR));
        Batch batch = data.withProof().upload(file("MANUAL", 1));

        assertThat(imports.find(batch.id()).evidence()).isEqualTo(batch.evidence());
        Imports.KeptFile proof = imports.evidence(auditor, batch.id());
        assertThat(proof.name()).isEqualTo("截图.png");
        assertThat(proof.content().readAllBytes()).isEqualTo(Uploads.SCREENSHOT);
        assertThat(database.jdbc()
                        .sql(
                                "select actor from kaohe.audit where action = 'IMPORT_EVIDENCE_OPENED' and subject = :subject")
                        .param("subject", "import/" + batch.id())
                        .query(String.class)
                        .list())
                .containsExactly("audit");
        Actor employee = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> imports.evidence(employee, batch.id()));
        Batch measured = data.upload(file("CRM", 1));
        assertThatExceptionOfType(Refusal.class)
                .as("nothing was attached")
                .isThrownBy(() -> imports.evidence(HR, measured.id()));
    }

    @Test
    void theSameFileWithAnotherProofIsAnotherImport() {
        byte[] file = file("MANUAL", 1);
        Batch first = data.withProof().upload(file);

        assertThat(data.withProof().upload(file).id()).isEqualTo(first.id());
        Batch second = attach(file, "对账单.pdf", "%PDF-1.7".getBytes(UTF_8));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(imports.sameBefore(second)).isEmpty();
    }

    @ParameterizedTest(name = "{0} that begins with {1}: {2}")
    @CsvSource({
        "a.pdf, %PDF-1.7, ''",
        "A.PDF, %PDF-1.7, ''",
        "mail.eml, From: crm, ''",
        "a.pdf, <html>, EVIDENCE_FORMAT",
        "a.png, %PDF-1.7, EVIDENCE_FORMAT",
        "a.html, <html>, EVIDENCE_FORMAT",
        "a.svg, <svg>, EVIDENCE_FORMAT",
        "pdf, '', EVIDENCE_FORMAT",
        "a.txt, '', EVIDENCE_FORMAT"
    })
    void aProofIsADocumentAPictureASheetOrAMail(String name, String begins, String refused) {
        assertProof(name, begins.getBytes(UTF_8), refused);
    }

    @Test
    void aProofIsNeitherAProgramNorTooLarge() {
        assertProof("a.txt", new byte[] {'M', 'Z', 0, 0}, "EVIDENCE_FORMAT");
        byte[] large = new byte[(10 << 20) + 1];
        System.arraycopy("%PDF".getBytes(UTF_8), 0, large, 0, 4);
        assertProof("a.pdf", large, "EVIDENCE_TOO_LARGE");
    }

    private void assertProof(String name, byte[] content, String refused) {
        byte[] file = file("MANUAL", 1);
        if (refused.isEmpty()) {
            assertThat(attach(file, name, content).status()).isEqualTo(Batch.Status.AWAITING_VERIFICATION);
            return;
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> attach(file, name, content))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::code)
                        .containsExactly(refused));
    }

    private Batch attach(byte[] file, String name, byte[] proof) {
        Upload upload = new Upload("actuals.csv", file).provenBy(new Upload(name, proof));
        return imports.upload(data.actor(), "actuals", upload, data.options(), false)
                .batch();
    }

    /** @param note how many characters that no compression makes much shorter stand beside each figure */
    private static byte[] file(String source, int note) {
        Random random = new Random(7);
        StringBuilder file = new StringBuilder("employee,indicator,period,value,source,reason,note\n");
        for (int i = 0; i < MONTHS; i++) {
            file.append("zhang.wei,seo_leads,").append(YearMonth.of(2026, 9).minusMonths(i));
            file.append(",1,").append(source).append(source.equals("MANUAL") ? ",停机," : ",,");
            random.ints(note, '0', '~').forEach(c -> file.append((char) c));
            file.append('\n');
        }
        return file.toString().getBytes(UTF_8);
    }
}
