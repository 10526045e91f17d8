package io.kaohe.goal;

import io.kaohe.audit.AuditLog;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Row;
import io.kaohe.imports.WholeFileKind;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The goal tree as a sheet, a row a goal: goals → strategy → stage KPIs → quarter and month (S105). */
@Component
class GoalsImport implements WholeFileKind<Goal> {

    private final JdbcGoals rows;
    private final IndicatorLibrary library;
    private final Organization organization;
    private final AuditLog audit;

    GoalsImport(JdbcGoals rows, IndicatorLibrary library, Organization organization, AuditLog audit) {
        this.rows = rows;
        this.library = library;
        this.organization = organization;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "goals";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("code", "编码", "目标编码"),
                Column.optional("parent", "上级目标", "上级目标编码"),
                Column.required("name", "目标", "目标名称", "名称"),
                Column.optional("name_en", "英文名称", "english name"),
                Column.optional("owner", "负责人", "负责人工号"),
                Column.optional("indicator", "指标", "考核指标", "kpi"),
                Column.optional("period", "周期", "月份", "季度"),
                Column.optional("target", "目标值"),
                Column.optional("baseline", "基准值", "基线", "基准"));
    }

    @Override
    public List<String> example() {
        return List.of(
                "LEADS", "", "SEO线索达到320条", "320 leads from SEO", "zhang.wei", "seo_leads", "2026-Q4", "320", "");
    }

    @Override
    public Set<Role> mayImport() {
        return Set.of(Role.HR, Role.ADMIN);
    }

    @Override
    public Checked<Goal> check(Actor actor, ImportOptions options, List<Row> file) {
        Set<String> owners = file.stream().map(row -> row.cell("owner")).collect(Collectors.toSet());
        GoalChecks checks = new GoalChecks(
                options, library.names(), organization.find(owners).keySet(), rows.newest());
        file.forEach(checks::add);
        return checks.outcome();
    }

    @Override
    public void apply(Actor actor, UUID batch, ImportOptions options, List<Accepted<Goal>> accepted) {
        var newest = rows.newest();
        for (Accepted<Goal> row : accepted) {
            Goal goal = row.value();
            Goal before = newest.get(goal.code());
            if (before == null || !before.says(goal)) {
                rows.add(goal, batch, actor.id());
                audit.record(actor, "GOAL_SET", "goal/" + goal.code() + "/" + goal.version(), goal.owner(), null);
            }
        }
    }
}
