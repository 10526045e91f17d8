package io.kaohe.indicator;

import io.kaohe.audit.AuditLog;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Row;
import io.kaohe.imports.RowCheck;
import io.kaohe.imports.WholeFileKind;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sources that a company registers beside those that ship (R29), or calls by further names. */
@Component
class SourcesImport implements WholeFileKind<Source> {

    private final JdbcIndicators rows;
    private final AuditLog audit;

    SourcesImport(JdbcIndicators rows, AuditLog audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("code", "编码", "来源编码"),
                Column.required("name_zh", "名称", "中文名称", "来源名称"),
                Column.required("name_en", "英文名称"),
                Column.optional("synonyms", "别名", "其他名称"));
    }

    @Override
    public List<String> example() {
        return List.of("SHOP_COUNTER", "门店客流仪", "Shop counter", "客流仪");
    }

    @Override
    public Set<Role> mayImport() {
        return Set.of(Role.HR, Role.ADMIN);
    }

    @Override
    public Checked<Source> check(Actor actor, ImportOptions options, List<Row> file) {
        List<Accepted<Source>> accepted = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        List<Source> known = new ArrayList<>(rows.sources());
        for (Row row : file) {
            RowCheck check = new RowCheck(row);
            String code = check.find("code", SourcesImport::code, "CODE_UNREADABLE");
            String nameZh = check.find("name_zh", Optional::of, "REQUIRED");
            String nameEn = check.find("name_en", Optional::of, "REQUIRED");
            if (code != null && nameZh != null && nameEn != null) {
                Source source = new Source(code, nameZh, nameEn, synonyms(row));
                known.removeIf(other -> other.code().equals(code));
                if (source.names().anyMatch(name -> known.stream().anyMatch(other -> other.isCalled(name)))) {
                    check.reject("synonyms", "SOURCE_NAME_TAKEN");
                }
                known.add(source);
                if (check.passed()) {
                    accepted.add(new Accepted<>(row.number(), source));
                }
            }
            rejected.addAll(check.rejected());
        }
        return new Checked<>(accepted, rejected, List.of());
    }

    @Override
    public void apply(Actor actor, UUID batch, ImportOptions options, List<Accepted<Source>> accepted) {
        for (Accepted<Source> row : accepted) {
            rows.put(row.value());
            audit.record(actor, "SOURCE_SET", "source/" + row.value().code(), null, null);
        }
    }

    private static List<String> synonyms(Row row) {
        return Arrays.stream(row.cell("synonyms").split("[,，、;；]", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Optional<String> code(String cell) {
        return cell.matches("[A-Z][A-Z0-9_]{0,63}") ? Optional.of(cell) : Optional.empty();
    }
}
