package io.kaohe.target;

import static java.util.Objects.requireNonNull;

import io.kaohe.audit.AuditLog;
import io.kaohe.imports.SafeCsv;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.indicator.Scorecard;
import io.kaohe.indicator.Scorecards;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Actuals;
import io.kaohe.measurement.Measured;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Targets of many people at once, proposed from what each reached before (S72): a sheet to edit and bring back through
 * the import of targets, which reads its columns and passes over those that only explain.
 */
@Service
@Transactional
public class TargetProposals {

    private static final String NAME = "姓名 Name";
    private static final String INDICATOR_NAME = "指标名称 Indicator name";
    private static final String REACHED = "最近实绩 Reached last";
    private static final String PROPOSED = "按历史建议 Proposed from history";
    private static final String BASIS = "依据 Basis";

    /** The columns that only explain. */
    static final Set<String> EXPLAINING = Set.of(NAME, INDICATOR_NAME, REACHED, PROPOSED, BASIS);

    private static final List<String> HEADER = List.of(
            "employee", NAME, "indicator", INDICATOR_NAME, "period", "target", "baseline", REACHED, PROPOSED, BASIS);

    private final Organization organization;
    private final Scorecards scorecards;
    private final IndicatorLibrary library;
    private final Actuals actuals;
    private final Targets targets;
    private final AuditLog audit;
    private final Clock clock;

    TargetProposals(
            Organization organization,
            Scorecards scorecards,
            IndicatorLibrary library,
            Actuals actuals,
            Targets targets,
            AuditLog audit,
            Clock clock) {
        this.organization = organization;
        this.scorecards = scorecards;
        this.library = library;
        this.actuals = actuals;
        this.targets = targets;
        this.audit = audit;
        this.clock = clock;
    }

    /** A line for each person and measured line of their standing card: everybody's for HR, a manager's own people. */
    public byte[] sheet(Actor actor, Period period) {
        actor.mustBe(Role.HR, Role.MANAGER);
        List<Member> members = actor.is(Role.HR)
                ? organization.membersDuring(period)
                : organization.ledBy(actor.id(), LocalDate.now(clock));
        List<String> ids = members.stream().map(member -> member.person().id()).toList();
        audit.recordMany(actor, "TARGET_PROPOSALS_EXPORTED", "targets/" + period, ids, null);
        List<Period> before = Stream.iterate(period.previous(), Period::previous)
                .limit(Proposal.LOOKS_BACK)
                .toList();
        Known known = new Known(library.byCode(), before, actuals.inOrOf(before, ids), targets.of(ids, period));
        List<Scorecard> cards = scorecards.active().stream()
                .filter(card -> card.cycleTypes().contains(period.type()))
                .toList();
        SafeCsv sheet = new SafeCsv().row(HEADER);
        for (Member member : members) {
            cards.stream()
                    .filter(card -> card.role() != null && card.role().equals(member.role()))
                    .flatMap(card -> card.lines().stream()
                            .filter(line -> line.indicator() != null)
                            .map(line -> row(member, card, line, period, known)))
                    .forEach(sheet::row);
        }
        return sheet.bytes();
    }

    private static List<String> row(Member member, Scorecard card, Scorecard.Line line, Period period, Known known) {
        String employee = member.person().id();
        Indicator indicator = requireNonNull(known.library().get(line.indicator()));
        Aim usual = Aim.usual(DefaultTarget.on(card, line, indicator).in(period), line.baseline());
        List<BigDecimal> reached = known.reached(employee, indicator);
        Optional<Proposal> proposal =
                Proposal.from(reached, line.method()).filter(one -> indicator.possible(one.target()));
        Aim aim = known.agreed(employee, indicator)
                .or(() -> proposal.map(Aim::of))
                .orElse(usual);
        return List.of(
                employee,
                member.person().name(),
                indicator.code(),
                indicator.nameZh() + " " + indicator.nameEn(),
                period.toString(),
                text(aim.target()),
                text(aim.baseline()),
                text(reached.isEmpty() ? null : reached.get(0)),
                text(proposal.map(Proposal::target).orElse(null)),
                aim.basis());
    }

    private static String text(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }

    /** What a row aims at, and why: what is agreed stays, what is not is proposed from history. */
    private record Aim(
            @Nullable BigDecimal target, @Nullable BigDecimal baseline, String basis) {

        static Aim usual(@Nullable BigDecimal target, @Nullable BigDecimal baseline) {
            return new Aim(
                    target,
                    baseline,
                    target == null ? "没有默认值，请填写 No default, please fill in" : "考核表默认值 The card's default");
        }

        static Aim of(Proposal proposal) {
            return new Aim(
                    proposal.target(),
                    proposal.baseline(),
                    "近%1$d期历史数据 Last %1$d periods".formatted(proposal.periods()));
        }
    }

    /**
     * @param before the periods before, the latest first
     * @param figures what they rest on, by person, indicator and period
     */
    private record Known(
            Map<String, Indicator> library,
            List<Period> before,
            Map<String, Map<String, Map<Period, Actual>>> figures,
            Map<String, Map<String, Target>> agreed) {

        Optional<Aim> agreed(String employee, Indicator indicator) {
            return Optional.ofNullable(agreed.getOrDefault(employee, Map.of()).get(indicator.code()))
                    .map(set -> new Aim(set.target(), set.baseline(), "已设定 Set already"));
        }

        /** Verified, the newest first. */
        List<BigDecimal> reached(String employee, Indicator indicator) {
            Map<Period, Actual> own = figures.getOrDefault(employee, Map.of()).getOrDefault(indicator.code(), Map.of());
            return before.stream()
                    .map(period -> Measured.of(period, indicator.aggregation(), own))
                    .filter(Measured::usable)
                    .map(measured -> requireNonNull(measured.value()))
                    .toList();
        }
    }
}
