package io.kaohe.incentive;

import io.kaohe.appraisal.Reviews;
import io.kaohe.audit.AuditLog;
import io.kaohe.cycle.Cycle;
import io.kaohe.cycle.Cycles;
import io.kaohe.decision.DecisionRow;
import io.kaohe.decision.DecisionTables;
import io.kaohe.incentive.AdvancementSheet.Choice;
import io.kaohe.incentive.AdvancementSheet.Kind;
import io.kaohe.incentive.AdvancementSheet.Line;
import io.kaohe.incentive.AdvancementSheet.Statement;
import io.kaohe.incentive.AdvancementSheet.Voice;
import io.kaohe.organization.Organization;
import io.kaohe.scoring.DecisionKey;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promotion and pay after a year (S48): managers propose for their people, HR decides about each, and what was decided
 * is a list for those who carry it out. Nobody reads or decides about themselves here.
 */
@Service
@Transactional
public class Advancements {

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("100");

    /** @param percent by how much the pay should change, 0.01–100; null unless pay is proposed */
    public record Said(
            UUID appraisal,
            Kind kind,
            Choice choice,
            @Nullable BigDecimal percent,
            String reason) {}

    private final JdbcAdvancements rows;
    private final Reviews reviews;
    private final Cycles cycles;
    private final Organization organization;
    private final DecisionTables tables;
    private final AuditLog audit;
    private final Clock clock;

    Advancements(
            JdbcAdvancements rows,
            Reviews reviews,
            Cycles cycles,
            Organization organization,
            DecisionTables tables,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.cycles = cycles;
        this.organization = organization;
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody's line for HR, those of their people for a manager. @throws Refusal 404 unless it is a year's cycle */
    public AdvancementSheet sheet(Actor reader, UUID id) {
        reader.mustBe(Role.HR, Role.MANAGER);
        return shown(reader, id, "ADVANCEMENT_READ");
    }

    /** The list as CSV, for HR. */
    public byte[] file(Actor hr, UUID id) {
        hr.mustBe(Role.HR);
        Map<String, String> grades = tables.current(DecisionKey.GRADE.key()).rows().stream()
                .map(DecisionRow.Grade.class::cast)
                .collect(Collectors.toMap(DecisionRow.Grade::grade, row -> row.nameZh() + " " + row.nameEn()));
        return AdvancementFile.of(shown(hr, id, "ADVANCEMENT_EXPORTED"), grades);
    }

    private AdvancementSheet shown(Actor reader, UUID id, String act) {
        Cycle year = year(id);
        AdvancementSheet sheet =
                new AdvancementSheet(id, year.period().toString(), reader.is(Role.HR), lines(reader, year));
        audit.recordMany(reader, act, year.subject(), sheet.people(), null);
        return sheet;
    }

    /** A manager's word; HR decides. @throws Refusal 404 for whom the manager does not lead */
    public void propose(Actor manager, UUID cycle, Said said) {
        manager.mustBe(Role.MANAGER);
        keep(manager, Voice.MANAGER, year(cycle), said);
    }

    /**
     * HR's word; the newest one counts.
     *
     * @throws Refusal 403 unless HR; 404 about HR's own result; 409 while the person contests that a machine decided
     */
    public void decide(Actor hr, UUID cycle, Said said) {
        hr.mustBe(Role.HR);
        keep(hr, Voice.HR, year(cycle), said);
    }

    private void keep(Actor by, Voice voice, Cycle year, Said said) {
        check(voice, said);
        Line line = (voice == Voice.HR ? others(by, year) : led(by, year))
                .stream()
                        .filter(one -> one.appraisal().equals(said.appraisal()))
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        if (voice == Voice.HR && rows.onHold(said.appraisal())) {
            throw Refusal.conflict("PAY_ON_HOLD");
        }
        rows.add(
                line,
                new Statement(
                        voice,
                        said.kind(),
                        said.choice(),
                        said.percent(),
                        said.reason(),
                        by.id(),
                        clock.instant(),
                        false));
        audit.record(
                by,
                "ADVANCEMENT_" + (voice == Voice.HR ? "DECIDED" : "PROPOSED"),
                "appraisal/" + said.appraisal(),
                line.employee(),
                said.reason());
    }

    private static void check(Voice voice, Said said) {
        FieldErrors errors = new FieldErrors();
        errors.require(!said.reason().isBlank(), "reason", "REQUIRED");
        errors.require(voice == Voice.HR || said.choice() == Choice.PROPOSED, "choice", "ENUM");
        boolean raise = said.kind() == Kind.PAY && said.choice() == Choice.PROPOSED;
        errors.require(!raise || said.percent() != null, "percent", "REQUIRED");
        errors.require(raise || said.percent() == null, "percent", "PERCENT_OF_PAY_ONLY");
        errors.requireBetween(LEAST, MOST, said.percent(), "percent");
        boolean twoDigits =
                said.percent() == null || said.percent().stripTrailingZeros().scale() <= 2;
        errors.require(twoDigits, "percent", "TWO_DECIMALS");
        errors.refuse();
    }

    private List<Line> lines(Actor reader, Cycle year) {
        return reader.is(Role.HR) ? others(reader, year) : led(reader, year);
    }

    /** All but the reader's own line, and what the reader may not read (ADR 11). */
    private List<Line> others(Actor reader, Cycle year) {
        return rows.lines(year.id(), year.period().lastDay(), reviews.unreadBy(reader.id())).stream()
                .filter(line -> !line.employee().equals(reader.id()))
                .toList();
    }

    /** Whom the manager leads today, and whose result of that year is the manager's. */
    private List<Line> led(Actor manager, Cycle year) {
        Set<String> people = organization.ledBy(manager.id(), LocalDate.now(clock)).stream()
                .map(member -> member.person().id())
                .collect(Collectors.toSet());
        return others(manager, year).stream()
                .filter(line ->
                        people.contains(line.employee()) || line.reviewer().equals(manager.id()))
                .toList();
    }

    private Cycle year(UUID id) {
        Cycle cycle = cycles.get(id);
        if (cycle.period().type() != CycleType.ANNUAL) {
            throw Refusal.notFound();
        }
        return cycle;
    }
}
