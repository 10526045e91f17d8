package io.kaohe.measurement;

import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Row;
import io.kaohe.imports.RowCheck;
import io.kaohe.imports.Warning;
import io.kaohe.imports.WholeFileKind;
import io.kaohe.indicator.Source;
import io.kaohe.indicator.Sources;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import io.kaohe.source.Adapters;
import io.kaohe.tabular.Cell;
import io.kaohe.tabular.DayOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of who is responsible for which channel, campaign, account, customer or page. A file is the whole list. */
@Component
class AttributionsImport implements WholeFileKind<AttributionRule> {

    /** What HR may write for a kind. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("账号", "ACCOUNT"),
            Map.entry("账户", "ACCOUNT"),
            Map.entry("站点", "ACCOUNT"),
            Map.entry("渠道", "CHANNEL"),
            Map.entry("推广计划", "CAMPAIGN"),
            Map.entry("广告系列", "CAMPAIGN"),
            Map.entry("活动", "CAMPAIGN"),
            Map.entry("负责人", "OWNER"),
            Map.entry("页面", "PAGE"));

    private static final int MAX_PATTERN = 200;

    private final JdbcAttributions rows;
    private final Sources sources;
    private final Adapters adapters;
    private final Organization organization;

    AttributionsImport(JdbcAttributions rows, Sources sources, Adapters adapters, Organization organization) {
        this.rows = rows;
        this.sources = sources;
        this.adapters = adapters;
        this.organization = organization;
    }

    @Override
    public String name() {
        return "attributions";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("source", "数据来源", "来源"),
                Column.required("kind", "归属方式", "方式", "类型"),
                Column.required("pattern", "匹配内容", "名称", "内容"),
                Column.required("employee", "员工", "员工编号", "工号", "employee id"),
                Column.optional("from", "开始日期", "起"),
                Column.optional("until", "结束日期", "止", "to"));
    }

    @Override
    public Set<Role> mayImport() {
        return Set.of(Role.HR);
    }

    @Override
    public Checked<AttributionRule> check(Actor actor, ImportOptions options, List<Row> file) {
        Set<String> employees = file.stream().map(row -> row.cell("employee")).collect(Collectors.toSet());
        Map<String, Person> people = organization.find(employees);
        List<Source> registered = sources.all();
        List<Accepted<AttributionRule>> accepted = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        for (Row row : file) {
            RowCheck check = new RowCheck(row);
            Person person = check.find("employee", id -> Optional.ofNullable(people.get(id)), "EMPLOYEE_UNKNOWN");
            Source source = check.find(
                    "source",
                    name -> registered.stream().filter(s -> s.isCalled(name)).findFirst(),
                    "SOURCE_UNREGISTERED");
            String kind = check.find("kind", this::kind, "ATTRIBUTION_KIND_UNKNOWN");
            String pattern = check.find("pattern", AttributionsImport::pattern, "ATTRIBUTION_PATTERN_TOO_LONG");
            LocalDate from = day(check, row, "from");
            LocalDate until = day(check, row, "until");
            if (from != null && until != null && until.isBefore(from)) {
                check.reject("until", "UNTIL_BEFORE_FROM");
            }
            if (person != null && source != null && kind != null && pattern != null && check.passed()) {
                accepted.add(new Accepted<>(
                        row.number(), new AttributionRule(source.code(), kind, pattern, person.id(), from, until)));
            }
            rejected.addAll(check.rejected());
        }
        int replaced = rows.current().size();
        List<Warning> warnings =
                replaced == 0 ? List.of() : List.of(new Warning(0, "", "LIST_REPLACED", List.of(replaced)));
        return new Checked<>(accepted, rejected, warnings);
    }

    @Override
    public void apply(Actor actor, UUID batch, ImportOptions options, List<Accepted<AttributionRule>> accepted) {
        accepted.forEach(row -> rows.add(row.value(), batch, row.row()));
    }

    /** What no export tells figures by would never match, and nobody would hear of it. */
    private Optional<String> kind(String text) {
        return adapters.attributionKind(KINDS.getOrDefault(text, text));
    }

    private static Optional<String> pattern(String text) {
        return text.length() <= MAX_PATTERN ? Optional.of(text) : Optional.empty();
    }

    private static @Nullable LocalDate day(RowCheck check, Row row, String column) {
        if (row.cell(column).isEmpty()) {
            return null;
        }
        LocalDateTime day = Cell.time(row.cell(column), DayOrder.YEAR_FIRST);
        if (day == null) {
            check.reject(column, "DAY_UNREADABLE");
        }
        return day == null ? null : day.toLocalDate();
    }
}
