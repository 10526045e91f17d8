package io.kaohe.measurement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Warning;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
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

        assertThat(imports.list(auditor, null)).extracting(Batch::id).contains(batch.id());
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
    @DisplayName("S49: what proves figures that were typed in is kept whatever its size")
    void aProofIsKeptWhateverItsSize() {
        Batch batch = data.upload(file("MANUAL", 4_000));

        assertThat(batch.warnings()).extracting(Warning::code).doesNotContain("FILE_NOT_KEPT");
        assertThat(imports.isKept(batch.id())).isTrue();
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
