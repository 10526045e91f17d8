package io.kaohe.measurement;

import io.kaohe.imports.ImportKind;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Intake;
import io.kaohe.imports.Recognition;
import io.kaohe.imports.Row;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.indicator.Scorecards;
import io.kaohe.indicator.Sources;
import io.kaohe.organization.Logins;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Measured figures from the tools (S49, S50). They count only when somebody has verified them who is neither the person
 * measured nor the one who imported; a correction is imported and verified like any other figure. A figure typed in by
 * hand needs a reason, a proof attached to its file, and HR, who verifies it against both.
 */
@Component
class ActualsImport implements ImportKind {

    /** Of the figures of a file: more the importer does not read one by one. */
    private static final int SHOWN = 200;

    private final JdbcActuals rows;
    private final JdbcBatchFigures figures;
    private final IndicatorLibrary library;
    private final Sources sources;
    private final Scorecards scorecards;
    private final Organization organization;
    private final Logins logins;
    private final Clock clock;
    private final ActualsOfExports exports;
    private final Differences differences;
    private final ObjectProvider<VerifiedActuals> waiting;

    ActualsImport(
            JdbcActuals rows,
            JdbcBatchFigures figures,
            IndicatorLibrary library,
            Sources sources,
            Scorecards scorecards,
            Organization organization,
            Logins logins,
            Clock clock,
            ActualsOfExports exports,
            Differences differences,
            ObjectProvider<VerifiedActuals> waiting) {
        this.rows = rows;
        this.figures = figures;
        this.library = library;
        this.sources = sources;
        this.scorecards = scorecards;
        this.organization = organization;
        this.logins = logins;
        this.clock = clock;
        this.exports = exports;
        this.differences = differences;
        this.waiting = waiting;
    }

    @Override
    public String name() {
        return "actuals";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.EMPLOYEE,
                Column.INDICATOR,
                Column.PERIOD,
                Column.required("value", "实际值", "数值", "完成值", "actual"),
                Column.optional("weight", "分母", "样本量", "计算基数", "denominator"),
                Column.required("source", "数据来源", "来源"),
                Column.optional("reason", "手工录入原因", "原因", "录入原因"));
    }

    @Override
    public List<String> example() {
        return List.of("zhang.wei", "seo_leads", "2026-10", "72", "", "CRM", "");
    }

    @Override
    public Set<Role> mayImport() {
        return Set.of(Role.HR, Role.DATA_OWNER);
    }

    @Override
    public boolean awaitsVerification() {
        return true;
    }

    @Override
    public Exports exports() {
        return exports;
    }

    @Override
    public Intake intake(Actor actor, ImportOptions options, boolean proven) {
        ActualChecks checks = new ActualChecks(
                actor,
                options,
                proven,
                organization.everybody(),
                library.names(),
                sources.all(),
                scorecards::holders,
                clock);
        JdbcStagedActuals staged = rows.stage();
        List<Recognition.PersonFigure> people = new ArrayList<>();
        return new Intake() {

            @Override
            public void row(Row row) {
                Reading reading = checks.check(row);
                if (reading != null) {
                    staged.add(row.number(), reading);
                    if (people.size() < SHOWN) {
                        people.add(reading.shown());
                    }
                }
            }

            @Override
            public Verdict verdict() {
                if (staged.anyManual() && actor.is(Role.HR)) {
                    checks.warn("source", verifiableByAnother(actor) ? "MANUAL_BY_HR" : "MANUAL_BY_ONLY_HR");
                }
                return new Verdict(staged.size(), checks.rejected(), checks.warnings(), people);
            }

            @Override
            public void store(UUID batch) {
                staged.store(batch, actor.id());
            }

            @Override
            public Original original() {
                return staged.anyManual() ? Original.KEPT : Original.KEPT_IF_IT_FITS;
            }
        };
    }

    /** HR verifies what HR typed in, but nobody what they imported themselves. */
    private boolean verifiableByAnother(Actor importer) {
        return logins.holding(Role.HR).stream().anyMatch(id -> !id.equals(importer.id()));
    }

    @Override
    public Collection<String> people(UUID batch) {
        return figures.people(batch);
    }

    @Override
    public int undecided(UUID batch) {
        return figures.undecided(batch);
    }

    @Override
    public SortedMap<Integer, String> undecided(UUID batch, int atMost) {
        return figures.undecided(batch, atMost);
    }

    @Override
    public SortedSet<Integer> undecidedAbout(UUID batch, String person) {
        return figures.undecidedAbout(batch, person);
    }

    @Override
    public int verified(Actor verifier, UUID batch, @Nullable Set<Integer> chosen) {
        if (!verifier.is(Role.HR) && figures.anyManual(batch, chosen)) {
            throw Refusal.forbidden("MANUAL_NEEDS_HR");
        }
        int verified = figures.verify(verifier.id(), batch, chosen);
        figures.verifiedPeople(verifier.id(), batch, chosen).forEach(this::verified);
        return verified;
    }

    /** What two sources see too differently is asked about first: whoever waits for figures finds those in dispute. */
    private void verified(Period period, Set<String> employees) {
        differences.compare(period, employees);
        waiting.ifAvailable(port -> port.verified(period, employees));
    }

    @Override
    public int declined(Actor verifier, UUID batch, @Nullable Set<Integer> chosen, int decline) {
        return figures.decline(verifier.id(), batch, chosen, decline);
    }
}
