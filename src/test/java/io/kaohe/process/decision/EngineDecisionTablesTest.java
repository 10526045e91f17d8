package io.kaohe.process.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaohe.audit.AuditLog;
import io.kaohe.decision.DecisionRow;
import io.kaohe.decision.DecisionTables;
import io.kaohe.decision.DecisionTables.Table;
import io.kaohe.scoring.DecisionKey;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Every test runs in a transaction that is rolled back: the shipped tables are version 1 for each. */
class EngineDecisionTablesTest {

    @Order(1)
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Order(2)
    @RegisterExtension
    static final DecisionEngine engine = new DecisionEngine(database);

    @Order(3)
    @RegisterExtension
    static final Features features = new Features(database, "io.kaohe.audit");

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    private final DecisionTables tables =
            new EngineDecisionTables(engine.repository(), engine.unchecked(), features.get(AuditLog.class));
    private final PlatformTransactionManager transactions = engine.transactions();
    private TransactionStatus transaction;

    @BeforeEach
    void begin() {
        transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    }

    @AfterEach
    void rollBack() {
        transactions.rollback(transaction);
        engine.identity().clearAuthentication();
    }

    @Test
    @DisplayName("S57 R17: the shipped tables read as rows, each with its source or said to be a default")
    void shippedRows() {
        Table bonus = tables.current("bonusCoefficient");
        assertThat(bonus.version()).isEqualTo(1);
        assertThat(bonus.changedBy()).isNull();
        assertThat(bonus.rows())
                .hasSize(5)
                .startsWith(new DecisionRow.Bonus(figure(120), figure(90), figure("1.30"), "考核方案 Appraisal plan"));
        assertThat(tables.current("grade").rows())
                .contains(new DecisionRow.Grade(figure(90), "EXCELLENT", "优秀", "Excellent", "默认值 Default"));
        assertThat(tables.current("followUp").rows())
                .contains(new DecisionRow.FollowUp(
                        List.of(CycleType.ANNUAL), null, "EXCELLENT", "TALENT_POOL", "考核方案 Appraisal plan"));
        assertThat(DecisionKey.values())
                .allSatisfy(key -> assertThat(tables.current(key.key()).rows())
                        .allSatisfy(row -> assertThat(row.note()).isNotBlank()));
    }

    @Test
    @DisplayName("R4: changed rows decide from the next score on, under a new version that says who made it")
    void changed() {
        Table changed = tables.change(
                HR,
                "bonusCoefficient",
                List.of(
                        row("completionFrom", "100.5", "coefficient", 1.25, "note", "董事会决议 <2026> & \u2265"),
                        row("coefficient", "0.7")),
                "Board decision");

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.changedBy()).isEqualTo("hr");
        assertThat(changed.rows())
                .containsExactly(
                        new DecisionRow.Bonus(figure("100.50"), null, figure("1.25"), "董事会决议 <2026> & \u2265"),
                        new DecisionRow.Bonus(null, null, figure("0.70"), null));
        assertThat(tables.current("bonusCoefficient")).isEqualTo(changed);
        assertThat(engine.decisions().bonusCoefficient(figure("100.50"), figure("0")))
                .satisfies(decided -> assertThat(decided.value()).isEqualByComparingTo("1.25"))
                .satisfies(decided -> assertThat(decided.version()).isEqualTo("2"));
        assertThat(engine.decisions()
                        .bonusCoefficient(figure("100.49"), figure("100"))
                        .value())
                .isEqualByComparingTo("0.70");
    }

    @Test
    @DisplayName("What GET answers can be sent back: every shipped table survives the round trip unchanged")
    void roundTrip() {
        for (DecisionKey key : DecisionKey.values()) {
            List<DecisionRow> before = tables.current(key.key()).rows();
            assertThat(tables.change(
                                    HR,
                                    key.key(),
                                    before.stream()
                                            .map(EngineDecisionTablesTest::asSent)
                                            .toList(),
                                    "unchanged")
                            .rows())
                    .isEqualTo(before);
        }
    }

    @Test
    @DisplayName("A change is one line in the audit, in the same transaction")
    void audited() {
        assertThat(refusal(() -> tables.change(HR, "bonusCoefficient", List.of(row("coefficient", 1)), " "))
                        .errors())
                .containsExactly(Refusal.FieldError.of("reason", "REQUIRED"));
        tables.change(HR, "bonusCoefficient", List.of(row("coefficient", 1)), "Everybody alike");

        assertThat(database.jdbc()
                        .sql("select actor || ' ' || action || ' ' || subject || ' ' || reason from kaohe.audit")
                        .query(String.class)
                        .list())
                .containsExactly("hr DECISION_TABLE_CHANGED decision/bonusCoefficient/2 Everybody alike");
    }

    @Test
    @DisplayName("Only HR changes a table")
    void hrOnly() {
        Actor manager = new Actor("wang.min", Set.of(Role.MANAGER, Role.ADMIN));
        assertThat(refusal(() -> tables.change(manager, "grade", List.of(), "x"))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    @DisplayName("HR needs no right of the engine to change a table")
    void noEngineRightNeeded() {
        engine.identity().setAuthenticatedUserId("hr");
        assertThat(tables.change(HR, "bonusCoefficient", List.of(row("coefficient", 1)), "Nobody differs")
                        .version())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("An unknown table is not found")
    void unknownKey() {
        assertThat(refusal(() -> tables.current("salary")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    @DisplayName("A grade that a follow-up waits for cannot be dropped, nor a follow-up wait for a grade nobody gets")
    void gradesAndFollowUpsFit() {
        assertThat(refusal(() -> tables.change(
                                HR, "grade", List.of(row("grade", "ALL", "nameZh", "全部", "nameEn", "All")), "x"))
                        .errors())
                .extracting(Refusal.FieldError::code)
                .containsOnly("GRADE_IN_USE");
        assertThat(refusal(() -> tables.change(
                                HR, "followUp", List.of(row("grade", "SUPERB", "followUp", "TALENT_POOL")), "x"))
                        .errors())
                .containsExactly(Refusal.FieldError.of("rows[0].grade", "UNKNOWN_GRADE"));
    }

    @Test
    @DisplayName(
            "A table that somebody deployed past the product, with FEEL of their own, still decides but is not rows")
    void foreignTable() {
        String own = new String(read("processes/bonusCoefficient.dmn"), java.nio.charset.StandardCharsets.UTF_8)
                .replace("&gt;= 120", "&gt;= 60 + 60");
        engine.repository()
                .createDeployment()
                .name("by hand")
                .addString("own.dmn", own)
                .deploy();

        assertThat(refusal(() -> tables.current("bonusCoefficient")).code()).isEqualTo("TABLE_NOT_ROWS");
        assertThat(engine.decisions().bonusCoefficient(figure(120), figure(90)).version())
                .isEqualTo("2");
    }

    private static byte[] read(String resource) {
        try (var file = EngineDecisionTablesTest.class.getResourceAsStream("/" + resource)) {
            return file.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Object> asSent(DecisionRow row) {
        if (row instanceof DecisionRow.Bonus bonus) {
            return row(
                    "completionFrom", bonus.completionFrom(),
                    "qualitativeFrom", bonus.qualitativeFrom(),
                    "coefficient", bonus.coefficient(),
                    "note", bonus.note());
        }
        if (row instanceof DecisionRow.Grade grade) {
            return row(
                    "compositeFrom", grade.compositeFrom(),
                    "grade", grade.grade(),
                    "nameZh", grade.nameZh(),
                    "nameEn", grade.nameEn(),
                    "note", grade.note());
        }
        if (row instanceof DecisionRow.SalesShare share) {
            return row(
                    "revenueFrom", share.revenueFrom(),
                    "sharePercent", share.sharePercent(),
                    "highValuePercent", share.highValuePercent(),
                    "note", share.note());
        }
        DecisionRow.FollowUp followUp = (DecisionRow.FollowUp) row;
        return row(
                "cycleTypes",
                        followUp.cycleTypes().stream().map(CycleType::name).toList(),
                "completionBelow", followUp.completionBelow(),
                "grade", followUp.grade(),
                "followUp", followUp.followUp(),
                "note", followUp.note());
    }

    static Map<String, Object> row(@Nullable Object... fieldsAndValues) {
        Map<String, Object> row = new HashMap<>();
        List<Object> pairs = new ArrayList<>(Arrays.asList(fieldsAndValues));
        for (int i = 0; i < pairs.size(); i += 2) {
            row.put((String) pairs.get(i), pairs.get(i + 1));
        }
        return row;
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static BigDecimal figure(Object figure) {
        return new BigDecimal(figure.toString()).setScale(2);
    }
}
