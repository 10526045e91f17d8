package io.kaohe.incentive;

import io.kaohe.audit.AuditLog;
import io.kaohe.incentive.AwardSheet.Choice;
import io.kaohe.incentive.JdbcSalesShares.Stored;
import io.kaohe.incentive.SalesShareSheet.Decision;
import io.kaohe.incentive.SalesShareSheet.Line;
import io.kaohe.incentive.SalesShareSheet.Share;
import io.kaohe.incentive.TalentPoolSheet.Word;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Actuals;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The share of a year's sales, with an extra for high-value customers (S94): computed from verified figures of the CRM
 * by a table that HR can change, and granted or declined by HR. Nobody types an amount.
 */
@Service
@Transactional
public class SalesShares {

    static final String REVENUE = "won_revenue";
    static final String HIGH_VALUE = "high_value_revenue";

    private final JdbcSalesShares rows;
    private final SalesShareRates rates;
    private final Actuals actuals;
    private final Organization organization;
    private final AuditLog audit;
    private final Clock clock;

    SalesShares(
            JdbcSalesShares rows,
            SalesShareRates rates,
            Actuals actuals,
            Organization organization,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.rates = rates;
        this.actuals = actuals;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /** Without the reader's own line. @throws Refusal 403 unless HR; 422 unless it is a year that is over */
    public SalesShareSheet sheet(Actor hr, Period year) {
        hr.mustBe(Role.HR);
        List<Line> lines = lines(year).stream()
                .filter(line -> !line.employee().equals(hr.id()))
                .toList();
        audit.recordMany(
                hr,
                "SALES_SHARES_READ",
                subject(year),
                lines.stream().map(Line::employee).toList(),
                null);
        return new SalesShareSheet(year.toString(), lines);
    }

    /**
     * Grants the share as it is computed now, or declines it.
     *
     * @throws Refusal 403 unless HR, and about HR's own; 404 for who has no sales; 409 when it is decided, or cannot be
     *     granted because the figures contradict
     */
    public void decide(Actor hr, Period year, String employee, Choice choice, String reason) {
        hr.mustBe(Role.HR);
        if (employee.equals(hr.id())) {
            throw Refusal.forbidden("AWARD_OWN");
        }
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        Line line = lines(year).stream()
                .filter(one -> one.employee().equals(employee))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (choice == Choice.GRANTED && line.share().contradictory()) {
            throw Refusal.conflict("SALES_CONTRADICT");
        }
        Decision decision = new Decision(choice, new Word(hr.id(), clock.instant(), reason));
        if (!rows.decide(year, employee, new Stored(line.months(), line.share(), decision))) {
            throw Refusal.conflict("AWARD_DECIDED");
        }
        audit.record(hr, "SALES_SHARE_" + choice, subject(year), employee, reason);
    }

    private List<Line> lines(Period year) {
        if (year.type() != CycleType.ANNUAL || !year.endedBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("period", "YEAR_NOT_OVER");
        }
        Map<String, Member> members = organization.membersDuring(year).stream()
                .collect(Collectors.toMap(member -> member.person().id(), member -> member));
        Map<String, Map<String, Map<Period, Actual>>> figures = actuals.inOrOf(List.of(year), members.keySet());
        Map<String, Stored> decided = rows.of(year);
        return figures.entrySet().stream()
                .map(entry -> line(
                        Objects.requireNonNull(members.get(entry.getKey())),
                        Sales.of(year, entry.getValue().getOrDefault(REVENUE, Map.of())),
                        Sales.of(year, entry.getValue().getOrDefault(HIGH_VALUE, Map.of())),
                        decided))
                .filter(line -> line.months() > 0)
                .sorted((one, other) ->
                        other.share().revenue().compareTo(one.share().revenue()))
                .toList();
    }

    private Line line(Member member, Sales revenue, Sales highValue, Map<String, Stored> decided) {
        Stored stored = decided.get(member.person().id());
        return new Line(
                member.person().id(),
                member.person().name(),
                member.teamName(),
                stored == null ? revenue.months() : stored.months(),
                stored == null
                        ? Share.of(revenue.amount(), highValue.amount(), rates.salesShare(revenue.amount()))
                        : stored.share(),
                stored == null ? null : stored.decision());
    }

    private static String subject(Period year) {
        return "salesShares/" + year;
    }

    /** What the year's verified figures come to: its own one, else those of its months. */
    private record Sales(BigDecimal amount, int months) {

        static Sales of(Period year, Map<Period, Actual> figures) {
            Actual own = figures.get(year);
            if (own != null && own.usable()) {
                return new Sales(own.value(), year.months().size());
            }
            List<BigDecimal> months = figures.values().stream()
                    .filter(figure -> figure.usable() && !figure.period().equals(year))
                    .map(Actual::value)
                    .toList();
            return new Sales(months.stream().reduce(BigDecimal.ZERO, BigDecimal::add), months.size());
        }
    }
}
