package io.kaohe.indicator;

import io.kaohe.indicator.Indicator.Aggregation;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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

    Optional<Indicator> latest(String code) {
        return jdbc.sql("select * from kaohe.indicator where code = :code order by version desc limit 1")
                .param("code", code)
                .query(JdbcIndicators::indicator)
                .optional();
    }

    /** Keeps the indicator unless the code is known, in whatever version. */
    void addIfUnknown(Indicator indicator) {
        jdbc.sql("insert into kaohe.indicator (code, version, name_zh, name_en, definition_zh, definition_en, unit,"
                        + " direction, method, target, target_origin, cap, source, aggregation, minimum, maximum)"
                        + " select :code, :version, :nameZh, :nameEn, :definitionZh, :definitionEn, :unit,"
                        + " :direction, :method, :target, :targetOrigin, :cap, :source, :aggregation, :minimum, :maximum"
                        + " where not exists (select 1 from kaohe.indicator where code = :code)"
                        + " on conflict do nothing")
                .param("code", indicator.code())
                .param("version", indicator.version())
                .param("nameZh", indicator.nameZh())
                .param("nameEn", indicator.nameEn())
                .param("definitionZh", indicator.definitionZh())
                .param("definitionEn", indicator.definitionEn())
                .param("unit", indicator.unit().name())
                .param("direction", indicator.direction().name())
                .param("method", indicator.method().name())
                .param("target", indicator.target())
                .param("targetOrigin", indicator.targetOrigin())
                .param("cap", indicator.cap())
                .param("source", indicator.source())
                .param("aggregation", indicator.aggregation().name())
                .param("minimum", indicator.minimum())
                .param("maximum", indicator.maximum())
                .update();
    }

    List<Source> sources() {
        return jdbc.sql("select code, name_zh, name_en, synonyms from kaohe.source order by code")
                .query((row, n) -> new Source(
                        row.getString("code"), row.getString("name_zh"), row.getString("name_en"), List.of((String[])
                                row.getArray("synonyms").getArray())))
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

    private static Indicator indicator(ResultSet row, int n) throws SQLException {
        return new Indicator(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("definition_zh"),
                row.getString("definition_en"),
                Unit.valueOf(row.getString("unit")),
                Direction.valueOf(row.getString("direction")),
                Method.valueOf(row.getString("method")),
                row.getBigDecimal("target"),
                row.getString("target_origin"),
                row.getBigDecimal("cap"),
                row.getString("source"),
                Aggregation.valueOf(row.getString("aggregation")),
                row.getBigDecimal("minimum"),
                row.getBigDecimal("maximum"));
    }
}
