package io.kaohe.incentive;

import io.kaohe.audit.AuditLog;
import io.kaohe.incentive.AwardSheet.Candidate;
import io.kaohe.incentive.AwardSheet.Choice;
import io.kaohe.incentive.AwardSheet.Decision;
import io.kaohe.incentive.AwardSheet.Rule;
import io.kaohe.incentive.HighestRate.Rate;
import io.kaohe.incentive.TalentPoolSheet.Word;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Actuals;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The award for the best behaviour of a month (S92): verified figures propose it, HR grants it or not, by name. */
@Service
@Transactional
public class BehaviourAwards {

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("1000000");

    private final JdbcBehaviourAwards rows;
    private final IncentiveSettings settings;
    private final IndicatorLibrary library;
    private final Actuals actuals;
    private final Organization organization;
    private final AuditLog audit;
    private final Clock clock;

    BehaviourAwards(
            JdbcBehaviourAwards rows,
            IncentiveSettings settings,
            IndicatorLibrary library,
            Actuals actuals,
            Organization organization,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.library = library;
        this.actuals = actuals;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /** Without the reader's own line. @throws Refusal 403 unless HR; 422 unless it is a month that is over */
    public AwardSheet sheet(Actor hr, Period month) {
        hr.mustBe(Role.HR);
        Indicator indicator = indicator();
        List<Candidate> others = candidates(month).stream()
                .filter(one -> !one.employee().equals(hr.id()))
                .toList();
        audit.recordMany(
                hr,
                "AWARDS_READ",
                subject(month),
                others.stream().map(Candidate::employee).toList(),
                null);
        return new AwardSheet(month.toString(), indicator.nameZh(), indicator.nameEn(), rule(), others);
    }

    /**
     * @param amount CNY, of an award that is granted
     * @throws Refusal 403 unless HR, and about HR's own award; 404 for whom nothing proposes; 409 when it is decided
     */
    public void decide(
            Actor hr, Period month, String employee, Choice choice, @Nullable BigDecimal amount, String reason) {
        hr.mustBe(Role.HR);
        if (employee.equals(hr.id())) {
            throw Refusal.forbidden("AWARD_OWN");
        }
        check(choice, amount, reason);
        Candidate candidate = candidates(month).stream()
                .filter(one -> one.employee().equals(employee) && one.proposed())
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Decision decision = new Decision(choice, amount, rule(), new Word(hr.id(), clock.instant(), reason));
        if (!rows.decide(month, candidate, decision)) {
            throw Refusal.conflict("AWARD_DECIDED");
        }
        audit.record(hr, "AWARD_" + choice, subject(month), employee, reason);
    }

    private Rule rule() {
        return new Rule(
                settings.award().indicator(),
                indicator().version(),
                settings.award().sample(),
                settings.award().people());
    }

    private Indicator indicator() {
        return library.find(settings.award().indicator()).orElseThrow(Refusal::notFound);
    }

    private List<Candidate> candidates(Period month) {
        if (month.type() != CycleType.MONTHLY || !month.endedBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("period", "MONTH_NOT_OVER");
        }
        Map<String, Member> members = organization.membersDuring(month).stream()
                .collect(Collectors.toMap(member -> member.person().id(), member -> member));
        String indicator = settings.award().indicator();
        List<Actual> figures = actuals.of(members.keySet(), month).values().stream()
                .flatMap(own -> Stream.ofNullable(own.get(indicator)))
                .filter(Actual::usable)
                .sorted(Comparator.comparing(Actual::value).reversed().thenComparing(Actual::employee))
                .toList();
        Set<String> highest = HighestRate.of(
                        figures.stream().flatMap(BehaviourAwards::rate).toList(),
                        settings.award().sample(),
                        settings.award().people())
                .stream()
                .map(Rate::employee)
                .collect(Collectors.toSet());
        Map<String, Decision> decisions = rows.of(indicator, month);
        return figures.stream()
                .map(figure -> candidate(figure, members, highest, decisions))
                .toList();
    }

    private static Candidate candidate(
            Actual figure, Map<String, Member> members, Set<String> highest, Map<String, Decision> decisions) {
        Member member = Objects.requireNonNull(members.get(figure.employee()));
        return new Candidate(
                figure.employee(),
                member.person().name(),
                member.teamName(),
                figure.value(),
                figure.weight(),
                highest.contains(figure.employee()),
                decisions.get(figure.employee()));
    }

    private static Stream<Rate> rate(Actual figure) {
        BigDecimal sample = figure.weight();
        return sample == null ? Stream.empty() : Stream.of(new Rate(figure.employee(), figure.value(), sample));
    }

    private static void check(Choice choice, @Nullable BigDecimal amount, String reason) {
        FieldErrors errors = new FieldErrors();
        errors.require(!reason.isBlank(), "reason", "REQUIRED");
        errors.require(choice == Choice.DECLINED || amount != null, "amount", "REQUIRED");
        errors.require(choice == Choice.GRANTED || amount == null, "amount", "AMOUNT_OF_GRANT_ONLY");
        errors.requireBetween(LEAST, MOST, amount, "amount");
        boolean fen = amount == null || amount.stripTrailingZeros().scale() <= 2;
        errors.require(fen, "amount", "TWO_DECIMALS");
        errors.refuse();
    }

    private static String subject(Period month) {
        return "awards/" + month;
    }
}
