package io.kaohe.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.imports.Imports;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.target.TargetChange.Decision;
import io.kaohe.target.TargetChanges.Request;
import io.kaohe.testing.Features;
import io.kaohe.testing.People;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Today is 2026-10-15. Zhang Wei reports to Li Na, who reports to Chen Jie. */
@DisplayName("S73, R31: a target changes while its period runs")
class TargetChangesTest {

    private static final Period OCTOBER = Period.of("2026-10");
    private static final LocalDate TWENTIETH = LocalDate.of(2026, 10, 20);
    private static final Actor MANAGER = new Actor("li.na", Set.of(Role.MANAGER));
    private static final Actor NEXT_LEVEL = new Actor("chen.jie", Set.of(Role.MANAGER));
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = Features.ofFigures(database, "io.kaohe.notification", "io.kaohe.target")
            .with(TargetConfirmations.class, () -> (employee, period) -> {});

    private final TargetChanges changes = features.get(TargetChanges.class);
    private final Targets targets = features.get(Targets.class);

    @BeforeAll
    static void peopleAreAtWork() {
        People.atWork(database.jdbc());
        sql("update kaohe.assignment set manager = 'li.na' where employee = 'zhang.wei'");
        sql("update kaohe.assignment set manager = 'chen.jie' where employee = 'li.na'");
    }

    @BeforeEach
    void sixtyLeadsAreAgreed() {
        sql("delete from kaohe.target_change");
        sql("delete from kaohe.target");
        sql("delete from kaohe.import_batch");
        upload("60");
    }

    @Test
    void whatIsApprovedCountsByDaysBesideTheOldTarget() {
        UUID id = ask("91");
        assertThat(course().changed()).isFalse();
        assertThat(changes.nextLevel(id)).contains("chen.jie");
        assertThat(changes.outcome(id).target()).isEqualByComparingTo("72");

        changes.decide(NEXT_LEVEL, id, Decision.APPROVE, null);

        // 19 days of 60 and 12 of 91
        assertThat(course().target()).isEqualByComparingTo("72");
        assertThat(targets.history("zhang.wei", OCTOBER))
                .extracting(target -> target.version() + " " + target.reason())
                .containsExactly("1 null", "2 官网改版");
    }

    @Test
    void anApprovedChangeIsNotOverwrittenByAFile() {
        changes.decide(NEXT_LEVEL, ask("91"), Decision.APPROVE, null);

        upload("20");

        assertThat(course().target()).isEqualByComparingTo("72");
    }

    @Test
    void whatIsDeclinedChangesNothing() {
        UUID id = ask("91");

        changes.decide(NEXT_LEVEL, id, Decision.DECLINE, "目标已经很低");

        assertThat(course().target()).isEqualByComparingTo("60");
        assertThat(changes.get(id).decision()).isEqualTo(Decision.DECLINE);
    }

    @Test
    void whoAskedIsToldOfTheAnswerAndReadsIt() {
        UUID id = ask("91");
        assertThat(changes.askedBy(MANAGER))
                .singleElement()
                .returns("zhang.wei", AskedChange::name)
                .returns("2026-10", AskedChange::period)
                .returns(null, AskedChange::decision);

        changes.decide(NEXT_LEVEL, id, Decision.DECLINE, "目标已经很低");

        assertThat(changes.askedBy(MANAGER))
                .singleElement()
                .returns(Decision.DECLINE, AskedChange::decision)
                .returns("目标已经很低", AskedChange::answer);
        assertThat(changes.askedBy(NEXT_LEVEL)).isEmpty();
        assertThat(database.jdbc()
                        .sql("select recipient || ' ' || kind from kaohe.outbox where subject = ?")
                        .param("team/" + id)
                        .query(String.class)
                        .list())
                .containsExactly("li.na TARGET_CHANGE_DECIDED");
    }

    @Test
    void theCardsDefaultBecomesTheFirstVersionSoThatBothTargetsStay() {
        sql("delete from kaohe.target");
        UUID id = ask("9999");
        int usual = changes.get(id).before().intValueExact();
        assertThat(changes.outcome(id).stages()).hasSize(2);

        changes.decide(NEXT_LEVEL, id, Decision.APPROVE, null);

        assertThat(course().stages())
                .extracting(stage -> stage.target().intValueExact())
                .containsExactly(usual, 9999);
        assertThat(course().late()).isFalse();
    }

    @Test
    void aTargetChangesWhereItWasSaidOfAQuarterOnlyOnceOneWasAgreed() {
        assertThat(changes.changeable(MANAGER))
                .filteredOn(target -> target.indicator().code().equals("seo_leads"))
                .extracting(target -> target.period().toString())
                .containsExactly("2026-10");
    }

    @Test
    void onlyALineManagerAsksAndNeverForThemselves() {
        refused(() -> ask(new Actor("wu.hao", Set.of(Role.MANAGER)), "91", TWENTIETH), "NOT_YOUR_PEOPLE");
        refused(() -> ask(new Actor("zhang.wei", Set.of(Role.MANAGER)), "91", TWENTIETH), "NOT_YOUR_PEOPLE");
    }

    @Test
    void whoAskedAndWhomItIsAboutDecideNothing() {
        UUID id = ask("91");

        refused(() -> changes.decide(MANAGER, id, Decision.APPROVE, null), "TARGET_CHANGE_OWN");
        refused(
                () -> changes.decide(new Actor("zhang.wei", Set.of(Role.HR)), id, Decision.APPROVE, null),
                "TARGET_CHANGE_OWN");
        refused(
                () -> changes.decide(new Actor("wu.hao", Set.of(Role.MANAGER)), id, Decision.APPROVE, null),
                "NOT_YOUR_PEOPLE");
        changes.decide(HR, id, Decision.APPROVE, null);
        refused(() -> changes.decide(HR, id, Decision.DECLINE, "x"), "TARGET_CHANGE_DECIDED");
    }

    @Test
    void theDayLiesAheadAndInThePeriod() {
        invalid(() -> ask(MANAGER, "91", LocalDate.of(2026, 10, 14)), "DAY_NOT_AHEAD");
        invalid(() -> ask(MANAGER, "91", LocalDate.of(2026, 11, 1)), "DAY_NOT_AHEAD");
    }

    @Test
    void aTargetThatCannotBeIsRefused() {
        invalid(() -> ask("0"), "TARGET_ZERO");
        invalid(() -> ask("60.0"), "TARGET_UNCHANGED");
        invalid(() -> ask("many"), "NOT_A_NUMBER");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        invalid(() -> ask(MANAGER, "0", LocalDate.of(2026, 10, 14)), "DAY_NOT_AHEAD", "TARGET_ZERO");
    }

    @Test
    void oneChangeOfATargetIsDecidedAtATime() {
        ask("91");

        refused(() -> ask("92"), "TARGET_CHANGE_OPEN");
    }

    @Test
    void whatWasAskedAboutAnotherTargetIsNotApproved() {
        UUID id = ask("91");
        upload("50");

        refused(() -> changes.decide(NEXT_LEVEL, id, Decision.APPROVE, null), "TARGET_CHANGED_MEANWHILE");
        assertThat(changes.get(id).decision()).isNull();
    }

    private UUID ask(String target) {
        return ask(MANAGER, target, TWENTIETH);
    }

    private UUID ask(Actor manager, String target, LocalDate from) {
        return changes.request(manager, new Request("zhang.wei", "seo_leads", OCTOBER, target, from, "官网改版"));
    }

    private TargetCourse course() {
        return Objects.requireNonNull(targets.courses("zhang.wei", List.of(OCTOBER))
                .getOrDefault("seo_leads", Map.of())
                .get(OCTOBER));
    }

    private static void upload(String target) {
        Uploads.of(features.get(Imports.class), HR, "targets")
                .upload("employee,indicator,period,target,reason", "zhang.wei,seo_leads,2026-10," + target + ",更正");
        sql("update kaohe.target set reason = null where version = 1");
    }

    private static void refused(ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessage(code);
    }

    private static void invalid(ThrowingCallable call, String... codes) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(Refusal.FieldError::code)
                                .containsExactlyInAnyOrder(codes));
    }

    private static void sql(String statement) {
        database.jdbc().sql(statement).update();
    }
}
