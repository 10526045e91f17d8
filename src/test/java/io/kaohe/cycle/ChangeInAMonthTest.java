package io.kaohe.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;

import io.kaohe.appraisal.Appraisal.Stretch;
import io.kaohe.appraisal.AppraisalLevers;
import io.kaohe.appraisal.AppraisalProcess;
import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalView.RatingView;
import io.kaohe.appraisal.AppraisalView.ResultView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.CardView;
import io.kaohe.appraisal.Reviews;
import io.kaohe.appraisal.Scorer;
import io.kaohe.organization.LineManagers;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.scoring.ScoringResult.Subject;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** R31: September, and on the 11th somebody else leads 张伟, or he does something else. */
class ChangeInAMonthTest {

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Actor YANG = new Actor("liu.yang", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final LocalDate THE_11TH = LocalDate.of(2026, 9, 11);

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = withAnotherManager();

    private final Reviews reviews = people.get(Reviews.class);
    private final AppraisalViews views = people.get(AppraisalViews.class);

    @BeforeEach
    void nothingHasChangedYet() {
        people.jdbc().sql("update kaohe.cycle set status = 'CANCELLED'").update();
        people.jdbc().sql("update kaohe.appraisal set status = 'WITHDRAWN'").update();
        people.jdbc().sql("truncate kaohe.actual cascade").update();
        people.jdbc()
                .sql("delete from kaohe.assignment where employee = 'zhang.wei'")
                .update();
        place("wang.min", "SEO", LocalDate.of(2026, 1, 1));
        people.measured("zhang.wei", "2026-09");
    }

    @Test
    void bothLineManagersAreAskedAndTheirJudgementsWeighByDays() {
        people.get(LineManagers.class).assign(HR, "zhang.wei", "liu.yang", THE_11TH, "调组");
        UUID id = reviewedByWei();

        assertThat(people.get(Appraisals.class).get(id).stretches())
                .containsExactly(
                        new Stretch(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 10), "wang.min", "SEO", 1),
                        new Stretch(THE_11TH, LocalDate.of(2026, 9, 30), "liu.yang", "SEO", 1));
        assertThat(reviews.formerManagerToRate(id)).contains("wang.min");
        assertThat(seenBy(YANG, id).judge()).isEqualTo("wang.min");
        reviews.submitManagerScoring(MIN, id, AppraisedPeople.scoring(60, null));
        assertThat(reviews.halfJudged(id)).isTrue();
        assertThat(seenBy(YANG, id).ratings())
                .as("not before the own judgement is in")
                .isEmpty();
        assertThat(reviews.formerManagerToRate(id)).isEmpty();
        assertThat(seenBy(YANG, id).judge()).isEqualTo("liu.yang");
        reviews.submitManagerScoring(YANG, id, AppraisedPeople.scoring(90, null));
        assertThat(reviews.halfJudged(id)).isFalse();

        ResultView result = scored(id);
        assertThat(entry(result, Subject.GROUP, "MANAGER").raw())
                .as("(10·60 + 20·90) / 30")
                .isEqualTo("80");
        assertThat(entry(result, Subject.GROUP, "MANAGER").inputs())
                .containsEntry("wang.min.days", "10")
                .containsEntry("liu.yang.days", "20");
        AppraisalView seen = seenBy(YANG, id);
        assertThat(seen.ratings()).extracting(RatingView::by).containsOnly("wang.min", "liu.yang");
        assertThat(seen.card().stretches()).extracting(CardView.Stretch::days).containsExactly(10, 20);
        assertThatThrownBy(() -> seenBy(MIN, id))
                .as("leads nobody here any more")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoIsReplacedIsTheFormerManagerWhileTheirJudgementIsAwaited() {
        people.get(LineManagers.class).assign(HR, "zhang.wei", "liu.yang", THE_11TH, "调组");
        UUID id = reviewedByWei();

        people.get(AppraisalLevers.class).replaceReviewer(HR, id, "sun.li", "休假");
        assertThat(people.jdbc()
                        .sql("select concat_ws(' ', successor, reason, replaced_by) from kaohe.replaced_reviewer"
                                + " where appraisal = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("sun.li 休假 hr");
        Instant until = Instant.parse("2027-01-31T10:00:00Z");
        people.get(AppraisalLevers.class).extend(HR, id, until, "交接");
        assertThat(people.jdbc()
                        .sql("select detail from kaohe.audit where subject = ? and action in"
                                + " ('REVIEWER_REPLACED', 'APPRAISAL_EXTENDED') order by id")
                        .param("appraisal/" + id)
                        .query(String.class)
                        .list())
                .as("from whom to whom, and until when")
                .containsExactly("wang.min → sun.li", "2027-01-31T10:00:00Z");

        verify(people.get(AppraisalProcess.class)).reviewerReplaced(id, "wang.min", "sun.li");
        assertThat(reviews.formerManagerToRate(id)).contains("sun.li");
        assertThat(people.get(Appraisals.class).get(id).reviewer()).isEqualTo("liu.yang");
        assertThatThrownBy(() -> people.get(AppraisalLevers.class).replaceReviewer(HR, id, "sun.li", "再换"))
                .as("who it is already")
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(Refusal.FieldError::code)
                                .containsExactly("REVIEWER_ALREADY"));
    }

    @Test
    void aFormerManagerWhoHasLeftIsNotAsked() {
        people.get(LineManagers.class).assign(HR, "zhang.wei", "liu.yang", THE_11TH, "王敏离职");
        people.jdbc()
                .sql("update kaohe.assignment set valid_to = '2026-09-30' where employee = 'wang.min'")
                .update();
        try {
            assertThat(people.get(Appraisals.class).get(reviewedByWei()).stretches())
                    .isEmpty();
        } finally {
            people.jdbc()
                    .sql("update kaohe.assignment set valid_to = null where employee = 'wang.min'")
                    .update();
        }
    }

    @Test
    void anotherTeamWithTheSameManagerAndRoleChangesNothing() {
        place("wang.min", "SEO", THE_11TH);

        assertThat(people.get(Appraisals.class).get(reviewedByWei()).stretches())
                .isEmpty();
    }

    @Test
    void twoRolesAreTwoScorecardsEachOnItsPartAndTheirCompositesWeighByDays() {
        place("wang.min", "CONTENT", THE_11TH);
        people.measured("zhang.wei", "content_output", "2026-09", "4");
        people.measured("zhang.wei", "avg_stay_minutes", "2026-09", "3");
        people.measured("zhang.wei", "content_conversion_rate", "2026-09", "0.03");
        UUID id = reviewedByWei();
        reviews.submitManagerScoring(MIN, id, AppraisedPeople.scoring(90, null));

        ResultView result = scored(id);

        LedgerEntry seo = entry(result, Subject.CARD, "SEO");
        LedgerEntry content = entry(result, Subject.CARD, "CONTENT");
        assertThat(seo.inputs()).containsEntry("days", "10");
        assertThat(content.inputs()).containsEntry("days", "20");
        assertThat(result.composite())
                .isEqualByComparingTo(number(seo.raw())
                        .add(number(content.raw()).multiply(BigDecimal.valueOf(2)))
                        .divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP));
        CardView.Line leads = line(id, "SEO/seo_leads");
        assertThat(leads.target())
                .as("what adds up is asked for by days")
                .isEqualByComparingTo(number(String.valueOf(leads.wholeTarget()))
                        .divide(BigDecimal.valueOf(3), 30, RoundingMode.HALF_UP));
        assertThat(line(id, "SEO/organic_share").wholeTarget())
                .as("a share is one every day")
                .isNull();
    }

    private static AppraisedPeople withAnotherManager() {
        AppraisedPeople company = new AppraisedPeople(database);
        company.jdbc()
                .sql("insert into kaohe.employee (id, name) values ('liu.yang', '刘洋')")
                .update();
        company.jdbc()
                .sql("insert into kaohe.assignment (employee, valid_from) values ('liu.yang', '2026-01-01')")
                .update();
        return company;
    }

    private static void place(String manager, String role, LocalDate from) {
        people.jdbc()
                .sql("update kaohe.assignment set valid_to = ? where employee = 'zhang.wei' and valid_to is null")
                .param(from.minusDays(1))
                .update();
        people.jdbc()
                .sql("insert into kaohe.assignment (employee, manager, role, valid_from) values ('zhang.wei', ?, ?, ?)")
                .params(manager, role, from)
                .update();
    }

    private UUID reviewedByWei() {
        Cycles cycles = people.get(Cycles.class);
        UUID cycle =
                cycles.open(HR, new CycleRequest(Period.of("2026-09"), new Scope(List.of(), List.of(WEI.id())), false));
        cycles.check(cycle);
        people.get(Launch.class).createAppraisals(cycle);
        UUID id = people.get(Appraisals.class).ofCycle(cycle).get(0).id();
        reviews.submitSelfReview(WEI, id, AppraisedPeople.selfReview());
        return id;
    }

    private ResultView scored(UUID id) {
        assertThat(people.get(Scorer.class).score(id)).isTrue();
        return Objects.requireNonNull(seenBy(HR, id).result());
    }

    private AppraisalView seenBy(Actor reader, UUID id) {
        return views.of(reader, id);
    }

    private CardView.Line line(UUID id, String code) {
        return seenBy(HR, id).card().lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal number(@Nullable String text) {
        return new BigDecimal(Objects.requireNonNull(text));
    }

    private static LedgerEntry entry(ResultView result, Subject subject, String code) {
        return result.ledger().stream()
                .filter(entry -> entry.subject() == subject && entry.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
