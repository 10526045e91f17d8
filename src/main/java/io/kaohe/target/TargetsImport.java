package io.kaohe.target;

import io.kaohe.audit.AuditLog;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Row;
import io.kaohe.imports.WholeFileKind;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.indicator.Scorecards;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import io.kaohe.target.TargetChecks.NewTarget;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Targets of people and periods. Known before the period begins; from its first day a change needs a reason, and both
 * versions stay.
 */
@Component
class TargetsImport implements WholeFileKind<NewTarget> {

    private record Owner(String employee, Period period) {}

    private final JdbcTargets rows;
    private final IndicatorLibrary library;
    private final Scorecards scorecards;
    private final Organization organization;
    private final ObjectProvider<TargetConfirmations> confirmations;
    private final AuditLog audit;
    private final Clock clock;

    TargetsImport(
            JdbcTargets rows,
            IndicatorLibrary library,
            Scorecards scorecards,
            Organization organization,
            ObjectProvider<TargetConfirmations> confirmations,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.library = library;
        this.scorecards = scorecards;
        this.organization = organization;
        this.confirmations = confirmations;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "targets";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.EMPLOYEE,
                Column.INDICATOR,
                Column.PERIOD,
                Column.required("target", "目标值", "目标"),
                Column.optional("baseline", "基准值", "基线", "基准"),
                Column.optional("reason", "变更原因", "原因", "调整原因"));
    }

    @Override
    public List<String> example() {
        return List.of("zhang.wei", "seo_leads", "2026-10", "60", "", "");
    }

    @Override
    public Set<String> explaining() {
        return TargetProposals.EXPLAINING;
    }

    @Override
    public Set<Role> mayImport() {
        return Set.of(Role.HR, Role.ADMIN);
    }

    @Override
    public Checked<NewTarget> check(Actor actor, ImportOptions options, List<Row> file) {
        Set<String> employees = file.stream().map(row -> row.cell("employee")).collect(Collectors.toSet());
        TargetChecks checks = new TargetChecks(
                actor,
                options,
                organization.find(employees),
                library.names(),
                scorecards::holders,
                period -> rows.newest(employees, period),
                clock);
        file.forEach(checks::add);
        return checks.outcome();
    }

    @Override
    public Collection<String> people(UUID batch) {
        return rows.people(batch);
    }

    @Override
    public void apply(Actor actor, UUID batch, ImportOptions options, List<Accepted<NewTarget>> accepted) {
        Set<Owner> changed = new LinkedHashSet<>();
        for (Accepted<NewTarget> row : accepted) {
            NewTarget entry = row.value();
            if (entry.changes()) {
                rows.add(entry.employee(), entry.period(), entry.target(), batch);
                changed.add(new Owner(entry.employee(), entry.period()));
            }
        }
        for (Owner owner : changed) {
            audit.record(actor, "TARGETS_SET", "targets/" + owner.period(), owner.employee(), null);
            confirmations.ifAvailable(port -> port.requested(owner.employee(), owner.period()));
        }
    }
}
