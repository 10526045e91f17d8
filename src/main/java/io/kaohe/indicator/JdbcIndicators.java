package io.kaohe.indicator;

import io.kaohe.indicator.Indicator.CrossCheck;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the indicator library and of the source registry. */
@Repository
class JdbcIndicators {

    private final JdbcClient jdbc;

    JdbcIndicators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Indicator> latest() {
        return jdbc.sql("select distinct on (code) * from kaohe.indicator order by code, version desc")
                .query(JdbcIndicators::indicator)
                .list();
    }

    List<Indicator> latest(Collection<String> codes) {
        return jdbc.sql("select distinct on (code) * from kaohe.indicator where code = any(:codes)"
                        + " order by code, version desc")
                .param("codes", codes.toArray(String[]::new))
                .query(JdbcIndicators::indicator)
                .list();
    }

    Optional<Indicator> latest(String code) {
        return jdbc.sql("select * from kaohe.indicator where code = :code order by version desc limit 1")
                .param("code", code)
                .query(JdbcIndicators::indicator)
                .optional();
    }

    /** Keeps the indicator unless the code is known, in whatever version. */
    void addIfUnknown(Indicator indicator) {
        if (latest(indicator.code()).isEmpty()) {
            add(indicator);
        }
    }

    /** Keeps a version that is not there yet. */
    void add(Indicator indicator) {
        @Nullable CrossCheck crossCheck = indicator.crossCheck();
        jdbc.sql("insert into kaohe.indicator (code, version, name_zh, name_en, definition_zh, definition_en,"
                        + " formula_zh, formula_en, family, click_stage, statements, unit, direction, method, target,"
                        + " target_origin, target_grade, cap, due_in, aggregation, weighted_by, source, cross_source,"
                        + " tolerance, minimum, maximum, pairs) values (:code, :version, :nameZh, :nameEn,"
                        + " :definitionZh, :definitionEn, :formulaZh, :formulaEn, :family, :clickStage, :statements,"
                        + " :unit, :direction, :method, :target, :targetOrigin, :targetGrade, :cap, :dueIn,"
                        + " :aggregation, :weightedBy, :source, :crossSource, :tolerance, :minimum, :maximum, :pairs)")
                .param("code", indicator.code())
                .param("version", indicator.version())
                .param("nameZh", indicator.nameZh())
                .param("nameEn", indicator.nameEn())
                .param("definitionZh", indicator.definitionZh())
                .param("definitionEn", indicator.definitionEn())
                .param("formulaZh", indicator.formulaZh())
                .param("formulaEn", indicator.formulaEn())
                .param("family", indicator.family().name())
                .param("clickStage", name(indicator.clickStage()))
                .param("statements", indicator.statements().toArray(String[]::new))
                .param("unit", indicator.unit().name())
                .param("direction", indicator.direction().name())
                .param("method", indicator.method().name())
                .param("target", indicator.target())
                .param("targetOrigin", indicator.targetOrigin())
                .param("targetGrade", indicator.targetGrade())
                .param("cap", indicator.cap())
                .param(
                        "dueIn",
                        indicator.dueIn().stream().sorted().map(CycleType::name).toArray(String[]::new))
                .param("aggregation", indicator.aggregation().name())
                .param("weightedBy", indicator.weightedBy())
                .param("source", indicator.source())
                .param("crossSource", crossCheck == null ? null : crossCheck.source())
                .param("tolerance", crossCheck == null ? null : crossCheck.tolerance())
                .param("minimum", indicator.minimum())
                .param("maximum", indicator.maximum())
                .param("pairs", indicator.pairs().toArray(String[]::new))
                .update();
    }

    List<Source> sources() {
        return jdbc.sql("select code, name_zh, name_en, synonyms from kaohe.source order by code")
                .query((row, n) -> new Source(
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        texts(row, "synonyms")))
                .list();
    }

    void addIfUnknown(Source source) {
        jdbc.sql("insert into kaohe.source (code, name_zh, name_en, synonyms)"
                        + " values (:code, :nameZh, :nameEn, :synonyms) on conflict do nothing")
                .param("code", source.code())
                .param("nameZh", source.nameZh())
                .param("nameEn", source.nameEn())
                .param("synonyms", source.synonyms().toArray(String[]::new))
                .update();
    }

    void put(Source source) {
        addIfUnknown(source);
        jdbc.sql("update kaohe.source set name_zh = :nameZh, name_en = :nameEn, synonyms = :synonyms"
                        + " where code = :code")
                .param("code", source.code())
                .param("nameZh", source.nameZh())
                .param("nameEn", source.nameEn())
                .param("synonyms", source.synonyms().toArray(String[]::new))
                .update();
    }

    private static Indicator indicator(ResultSet row, int n) throws SQLException {
        String clickStage = row.getString("click_stage");
        return new Indicator(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("definition_zh"),
                row.getString("definition_en"),
                row.getString("formula_zh"),
                row.getString("formula_en"),
                Family.valueOf(row.getString("family")),
                clickStage == null ? null : ClickStage.valueOf(clickStage),
                texts(row, "statements"),
                Unit.valueOf(row.getString("unit")),
                Direction.valueOf(row.getString("direction")),
                Method.valueOf(row.getString("method")),
                row.getBigDecimal("target"),
                row.getString("target_origin"),
                row.getString("target_grade"),
                row.getBigDecimal("cap"),
                cycleTypes(row),
                Aggregation.valueOf(row.getString("aggregation")),
                row.getString("weighted_by"),
                row.getString("source"),
                crossCheck(row),
                row.getBigDecimal("minimum"),
                row.getBigDecimal("maximum"),
                texts(row, "pairs"));
    }

    private static @Nullable CrossCheck crossCheck(ResultSet row) throws SQLException {
        String source = row.getString("cross_source");
        return source == null ? null : new CrossCheck(source, row.getBigDecimal("tolerance"));
    }

    private static Set<CycleType> cycleTypes(ResultSet row) throws SQLException {
        Set<CycleType> types = EnumSet.noneOf(CycleType.class);
        texts(row, "due_in").forEach(name -> types.add(CycleType.valueOf(name)));
        return types;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
