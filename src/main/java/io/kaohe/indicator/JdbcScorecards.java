package io.kaohe.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.indicator.Scorecard.Status;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.shared.Band;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of scorecards and their lines. */
@Repository
class JdbcScorecards {

    /** Of the database's own JSON, so that what was stored reads the same whatever the API's conventions become. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private record Key(String code, int version) {}

    private record StoredLine(Key card, Line line) {}

    private final JdbcClient jdbc;

    JdbcScorecards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Scorecard> all() {
        return read("true", Map.of());
    }

    Optional<Scorecard> find(String code, int version) {
        return read("c.code = :code and c.version = :version", Map.of("code", code, "version", version)).stream()
                .findFirst();
    }

    Optional<Scorecard> newest(String code) {
        return read("c.code = :code", Map.of("code", code)).stream().findFirst();
    }

    Optional<Scorecard> activeOf(String role) {
        return read("c.role = :role and c.status = 'ACTIVE'", Map.of("role", role)).stream()
                .findFirst();
    }

    /** Who makes or activates a version waits until everybody else is done with theirs. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('kaohe.scorecard', 0))")
                .query(row -> {});
    }

    void add(Scorecard card, String createdBy) {
        jdbc.sql("insert into kaohe.scorecard (code, version, name_zh, name_en, role, cycle_types, status,"
                        + " origin, warning_reason, created_by) values (:code, :version, :nameZh, :nameEn, :role,"
                        + " :cycleTypes, :status, :origin, :warningReason, :createdBy)")
                .param("code", card.code())
                .param("version", card.version())
                .param("nameZh", card.nameZh())
                .param("nameEn", card.nameEn())
                .param("role", card.role())
                .param(
                        "cycleTypes",
                        card.cycleTypes().stream().map(CycleType::name).sorted().toArray(String[]::new))
                .param("status", card.status().name())
                .param("origin", card.origin())
                .param("warningReason", card.warningReason())
                .param("createdBy", createdBy)
                .update();
        for (int i = 0; i < card.lines().size(); i++) {
            add(card, i + 1, card.lines().get(i));
        }
    }

    void retire(String code) {
        jdbc.sql("update kaohe.scorecard set status = 'RETIRED' where code = :code and status = 'ACTIVE'")
                .param("code", code)
                .update();
    }

    void activate(String code, int version, @Nullable String warningReason) {
        jdbc.sql("update kaohe.scorecard set status = 'ACTIVE', warning_reason = :reason"
                        + " where code = :code and version = :version")
                .param("code", code)
                .param("version", version)
                .param("reason", warningReason)
                .update();
    }

    private void add(Scorecard card, int position, Line line) {
        jdbc.sql("insert into kaohe.scorecard_line (scorecard, version, position, code, name_zh, name_en, block,"
                        + " indicator, method, direction, weight, source_weight, target, baseline, target_origin,"
                        + " floor, cap, strict, bands, judges) values (:scorecard, :version, :position, :code, :nameZh,"
                        + " :nameEn, :block, :indicator, :method, :direction, :weight, :sourceWeight, :target,"
                        + " :baseline, :targetOrigin, :floor, :cap, :strict, :bands::jsonb,"
                        + " :judges::jsonb)")
                .param("scorecard", card.code())
                .param("version", card.version())
                .param("position", position)
                .param("code", line.code())
                .param("nameZh", line.nameZh())
                .param("nameEn", line.nameEn())
                .param("block", line.block().name())
                .param("indicator", line.indicator())
                .param("method", line.method().name())
                .param("direction", line.direction().name())
                .param("weight", line.weight())
                .param("sourceWeight", line.sourceWeight())
                .param("target", line.target())
                .param("baseline", line.baseline())
                .param("targetOrigin", line.targetOrigin())
                .param("floor", line.floor())
                .param("cap", line.cap())
                .param("strict", line.strict())
                .param("bands", line.bands().isEmpty() ? null : write(line.bands()))
                .param("judges", line.judges().isEmpty() ? null : write(line.judges()))
                .update();
    }

    private List<Scorecard> read(String condition, Map<String, ?> params) {
        Map<Key, List<Line>> lines = jdbc
                .sql("select l.* from kaohe.scorecard_line l join kaohe.scorecard c on c.code = l.scorecard"
                        + " and c.version = l.version where " + condition + " order by l.position")
                .params(params)
                .query((row, n) ->
                        new StoredLine(new Key(row.getString("scorecard"), row.getInt("version")), line(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        StoredLine::card, Collectors.mapping(StoredLine::line, Collectors.toList())));
        return jdbc.sql("select c.* from kaohe.scorecard c where " + condition + " order by c.code, c.version desc")
                .params(params)
                .query((row, n) ->
                        card(row, lines.getOrDefault(new Key(row.getString("code"), row.getInt("version")), List.of())))
                .list();
    }

    private static Scorecard card(ResultSet row, List<Line> lines) throws SQLException {
        Set<CycleType> types = Stream.of((String[]) row.getArray("cycle_types").getArray())
                .map(CycleType::valueOf)
                .collect(Collectors.toSet());
        return new Scorecard(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("role"),
                types,
                Status.valueOf(row.getString("status")),
                row.getString("origin"),
                row.getString("warning_reason"),
                lines);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                Block.valueOf(row.getString("block")),
                row.getString("indicator"),
                Method.valueOf(row.getString("method")),
                Direction.valueOf(row.getString("direction")),
                row.getBigDecimal("weight"),
                row.getBigDecimal("source_weight"),
                row.getBigDecimal("target"),
                row.getBigDecimal("baseline"),
                row.getString("target_origin"),
                row.getBigDecimal("floor"),
                row.getBigDecimal("cap"),
                row.getBoolean("strict"),
                read(row.getString("bands"), new TypeReference<List<Band>>() {}, List.of()),
                read(row.getString("judges"), new TypeReference<Map<RaterGroup, BigDecimal>>() {}, Map.of()));
    }

    private static <T> T read(@Nullable String json, TypeReference<T> type, T absent) {
        try {
            return json == null ? absent : JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
