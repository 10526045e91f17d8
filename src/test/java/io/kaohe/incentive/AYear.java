package io.kaohe.incentive;

import static io.kaohe.testing.AppraisedPeople.scoring;
import static io.kaohe.testing.AppraisedPeople.selfReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.ManagerScoring.Potential;
import io.kaohe.appraisal.Reviews;
import io.kaohe.appraisal.Scorer;
import io.kaohe.calibration.Calibrations;
import io.kaohe.cycle.CycleRequest;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Launch;
import io.kaohe.cycle.Progress;
import io.kaohe.cycle.Scope;
import io.kaohe.decision.DecisionRow;
import io.kaohe.decision.DecisionTables;
import io.kaohe.scoring.DecisionKey;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A year of two people: 张伟 comes out excellent, 陈洁 needs improvement; compared, and published when a test says so. */
final class AYear {

    static final Actor HR = new Actor("hr", Set.of(Role.HR));
    static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    static final Actor WEI_OF_HR = new Actor("zhang.wei", Set.of(Role.EMPLOYEE, Role.HR));
    static final Actor JIE = new Actor("chen.jie", Set.of(Role.EMPLOYEE));
    static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    static final Actor STRANGER = new Actor("liu.yang", Set.of(Role.EMPLOYEE, Role.MANAGER));

    final UUID cycle;
    final UUID wei;
    final UUID jie;

    private final AppraisedPeople people;

    private AYear(AppraisedPeople people, UUID cycle) {
        this.people = people;
        this.cycle = cycle;
        this.wei = of(WEI);
        this.jie = of(JIE);
    }

    /** Everything before it is withdrawn. */
    static AYear compared(AppraisedPeople people, String year) {
        given(people.get(DecisionTables.class).current(DecisionKey.GRADE.key()))
                .willReturn(new DecisionTables.Table(DecisionKey.GRADE, 1, grades(), Instant.EPOCH, null));
        people.jdbc().sql("update kaohe.cycle set status = 'CANCELLED'").update();
        people.jdbc().sql("update kaohe.appraisal set status = 'WITHDRAWN'").update();
        people.jdbc().sql("truncate kaohe.actual cascade").update();
        Cycles cycles = people.get(Cycles.class);
        UUID cycle = cycles.open(
                HR, new CycleRequest(Period.of(year), new Scope(List.of(), List.of(WEI.id(), JIE.id())), true));
        cycles.check(cycle);
        people.get(Launch.class).createAppraisals(cycle);
        AYear made = new AYear(people, cycle);
        made.scored(WEI, made.wei, 95, year);
        made.scored(JIE, made.jie, 60, year);
        people.get(Calibrations.class).begin(cycle);
        return made;
    }

    AYear published() {
        Calibrations calibrations = people.get(Calibrations.class);
        calibrations.end(HR, cycle, null);
        calibrations.publish(cycle, 0);
        return this;
    }

    private void scored(Actor person, UUID id, int rating, String year) {
        people.measured(person.id(), year);
        if (person.equals(WEI)) {
            people.measured(WEI.id(), "seo_leads", year, "900");
        }
        Reviews reviews = people.get(Reviews.class);
        reviews.submitSelfReview(person, id, selfReview());
        reviews.submitManagerScoring(MIN, id, scoring(rating, Potential.HIGH));
        assertThat(people.get(Scorer.class).score(id)).isTrue();
        people.get(Progress.class).scored(id);
    }

    private UUID of(Actor person) {
        return people.get(Appraisals.class).ofCycle(cycle).stream()
                .filter(appraisal -> appraisal.employee().equals(person.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static List<DecisionRow> grades() {
        return Stream.of("EXCELLENT", "GOOD", "MEETS", "NEEDS_IMPROVEMENT")
                .<DecisionRow>map(code -> new DecisionRow.Grade(BigDecimal.ONE, code, code, code, null))
                .toList();
    }
}
