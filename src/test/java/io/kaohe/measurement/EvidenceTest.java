package io.kaohe.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.testing.People;
import io.kaohe.testing.TestDatabase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

/** What no statement gets past, whoever sends it: the database itself keeps figures trustworthy (S49, S50). */
class EvidenceTest {

    private static final UUID BATCH = new UUID(0, 1);
    private static final UUID OTHER_BATCH = new UUID(0, 2);

    private static final String IMPORT =
            "insert into kaohe.actual (employee, indicator, period, version, value, source,"
                    + " batch, row_number, reason, imported_by)"
                    + " values (:employee, 'seo_leads', '2026-09', :version, 72, :source, :batch, :version, :reason, :importer)";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @BeforeEach
    void aFigureAwaitsVerification() {
        database.jdbc()
                .sql("truncate kaohe.employee, kaohe.import_batch cascade")
                .update();
        People.atWork(database.jdbc());
        for (UUID batch : new UUID[] {BATCH, OTHER_BATCH}) {
            database.jdbc()
                    .sql("insert into kaohe.import_batch (id, kind, status, file_name, sha256, options, rows, accepted,"
                            + " rejected, warnings, imported_by) values (?, 'actuals', 'AWAITING_VERIFICATION', 'f.csv',"
                            + " repeat('0', 64), '{}', 1, 1, '[]', '[]', 'data')")
                    .param(batch)
                    .update();
        }
        add("zhang.wei", 1, "CRM", BATCH, null, "data");
    }

    @Test
    @DisplayName("S49: nobody's own figure is imported by them, not even under the name of somebody else's batch")
    void theImporterIsNeitherThePersonNorSomebodyElse() {
        database.jdbc()
                .sql("insert into kaohe.import_batch (id, kind, status, file_name, sha256, options, rows, accepted,"
                        + " rejected, warnings, imported_by) values (?, 'actuals', 'AWAITING_VERIFICATION', 'f.csv',"
                        + " repeat('0', 64), '{}', 1, 1, '[]', '[]', 'sun.li')")
                .param(new UUID(0, 3))
                .update();

        assertThatThrownBy(() -> add("sun.li", 2, "CRM", new UUID(0, 3), null, "sun.li"))
                .hasMessageContaining("check");
        assertThatThrownBy(() -> add("sun.li", 2, "CRM", new UUID(0, 3), null, "data"))
                .hasMessageContaining("foreign key");
    }

    @ParameterizedTest(name = "S49: {0} may not verify what data imported about zhang.wei")
    @CsvSource({"data", "zhang.wei"})
    void theVerifierIsAThirdPerson(String verifier) {
        assertRefused("update kaohe.actual set verified_by = '" + verifier + "', verified_at = now()", "check");
    }

    @ParameterizedTest(name = "an imported figure keeps its {0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "value, 99",
                "source, 'BAIDU_TONGJI'",
                "batch, '00000000-0000-0000-0000-000000000002'",
                "imported_by, 'somebody'",
                "imported_at, now()",
                "employee, 'sun.li'",
                "period, '2026-08'",
                "version, 7",
                "origin, '{}'",
                "row_number, 7"
            })
    void aFigureIsNotChanged(String column, String value) {
        assertRefused("update kaohe.actual set " + column + " = " + value, "corrected by a new one");
    }

    @Test
    void aDecisionStandsAndAFigureStays() {
        run("update kaohe.actual set verified_by = 'hr', verified_at = now()");

        assertRefused("update kaohe.actual set verified_by = 'wang.min'", "corrected by a new one");
        assertRefused("update kaohe.actual set verified_by = null, verified_at = null", "corrected by a new one");
        assertRefused("delete from kaohe.actual", "corrected by a new one");
        assertThat(add("zhang.wei", 2, "CRM", OTHER_BATCH, null, "data"))
                .as("a correction")
                .isOne();
    }

    @Test
    @DisplayName("S49: a figure entered by hand has a reason, a kept file and a proof beside it, others have no reason")
    void aManualFigureIsProven() {
        assertThatThrownBy(() -> add("sun.li", 3, "MANUAL", BATCH, "系统停用", "data"))
                .as("the file is not kept")
                .hasMessageContaining("foreign key");
        run("insert into kaohe.import_file select id, 1 from kaohe.import_batch");
        assertThatThrownBy(() -> add("sun.li", 3, "MANUAL", BATCH, "系统停用", "data"))
                .as("no proof is attached")
                .hasMessageContaining("foreign key");
        run(
                "insert into kaohe.import_evidence (batch, file_name, content) select id, 'p.txt', 'p' from kaohe.import_batch");
        assertThatThrownBy(() -> add("sun.li", 3, "MANUAL", BATCH, " ", "data")).hasMessageContaining("check");
        assertThatThrownBy(() -> add("sun.li", 3, "MANUAL", BATCH, null, "data"))
                .hasMessageContaining("check");
        assertThatThrownBy(() -> add("sun.li", 3, "CRM", BATCH, "系统停用", "data")).hasMessageContaining("check");

        assertThat(add("sun.li", 3, "MANUAL", BATCH, "系统停用", "data")).isOne();
        assertRefused("delete from kaohe.import_file", "foreign key");
        assertRefused("update kaohe.import_evidence set content = 'q'", "");
        assertRefused("delete from kaohe.import_evidence", "");
        assertRefused("update kaohe.actual set reason = '改口' where source = 'MANUAL'", "corrected by a new one");
    }

    private static int add(
            String employee, int version, String source, UUID batch, @Nullable String reason, String importer) {
        return database.jdbc()
                .sql(IMPORT)
                .param("employee", employee)
                .param("version", version)
                .param("source", source)
                .param("batch", batch)
                .param("reason", reason)
                .param("importer", importer)
                .update();
    }

    private static void run(String sql) {
        database.jdbc().sql(sql).update();
    }

    private static void assertRefused(String sql, String because) {
        assertThatThrownBy(() -> run(sql))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(because);
    }
}
