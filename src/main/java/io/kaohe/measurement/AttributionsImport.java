package io.kaohe.measurement;

import static io.kaohe.measurement.Naming.inBoth;
import static io.kaohe.measurement.Naming.listed;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
    public List<String> example() {
        return List.of("ADS", "CAMPAIGN", "brand*", "zhang.wei", "2026-07-01", "");
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
        List<Warning> warnings = new ArrayList<>(shared(accepted, people));
        warnings.addAll(replaced(accepted, registered));
        return new Checked<>(accepted, rejected, warnings);
    }

    /**
     * What is two people's on the same days counts for both of them, which is rarely meant. Only what is written alike
     * is compared: a star beside a name may well be meant for all others.
     */
    private static List<Warning> shared(List<Accepted<AttributionRule>> list, Map<String, Person> people) {
        List<Warning> warnings = new ArrayList<>();
        Map<Object, List<Accepted<AttributionRule>>> before = new HashMap<>();
        for (Accepted<AttributionRule> row : list) {
            AttributionRule rule = row.value();
            List<Accepted<AttributionRule>> alike = before.computeIfAbsent(rule.what(), what -> new ArrayList<>());
            alike.stream()
                    .filter(earlier -> earlier.value().sharesDaysWith(rule))
                    .findFirst()
                    .ifPresent(earlier -> warnings.add(new Warning(
                            row.row(),
                            "pattern",
                            "ATTRIBUTION_SHARED",
                            List.of(
                                    rule.pattern(),
                                    name(rule, people) + rule.days(),
                                    name(earlier.value(), people)
                                            + earlier.value().days(),
                                    earlier.row()))));
            alike.add(row);
        }
        return warnings;
    }

    /** That the list is the whole list, and what of the present one it does not repeat. */
    private List<Warning> replaced(List<Accepted<AttributionRule>> list, List<Source> registered) {
        List<AttributionRule> present = rows.current();
        if (present.isEmpty()) {
            return List.of();
        }
        List<Warning> warnings = new ArrayList<>();
        warnings.add(new Warning(0, "", "LIST_REPLACED", List.of(present.size())));
        Set<Object> repeated = list.stream().map(row -> saying(row.value())).collect(Collectors.toSet());
        List<AttributionRule> dropped = present.stream()
                .filter(rule -> !repeated.contains(saying(rule)))
                .toList();
        if (!dropped.isEmpty()) {
            Map<String, Person> people = organization.find(
                    dropped.stream().map(AttributionRule::employee).collect(Collectors.toSet()));
            Map<String, Source> byCode =
                    registered.stream().collect(Collectors.toMap(Source::code, Function.identity()));
            Object told = inBoth(
                    told(dropped, people, byCode, Source::nameZh), told(dropped, people, byCode, Source::nameEn));
            warnings.add(new Warning(0, "", "ATTRIBUTIONS_DROPPED", List.of(dropped.size(), told)));
        }
        return warnings;
    }

    private static Object saying(AttributionRule rule) {
        return List.of(rule.what(), rule.claim());
    }

    private static List<String> told(
            List<AttributionRule> rules,
            Map<String, Person> people,
            Map<String, Source> byCode,
            Function<Source, String> name) {
        return listed(rules.stream()
                .map(rule -> name.apply(Objects.requireNonNull(byCode.get(rule.source()))) + " " + rule.pattern()
                        + " → " + name(rule, people) + rule.days()));
    }

    private static String name(AttributionRule rule, Map<String, Person> people) {
        Person person = people.get(rule.employee());
        return person == null ? rule.employee() : person.name();
    }

    @Override
    public Collection<String> people(UUID batch) {
        return rows.people(batch);
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
