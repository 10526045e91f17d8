package io.kaohe.report;

import static java.util.stream.Collectors.toMap;

import io.kaohe.measurement.Actuals;
import io.kaohe.measurement.Breach;
import io.kaohe.measurement.Place;
import io.kaohe.report.AppraisalReport.Line;
import io.kaohe.report.AppraisalReport.Provenance;
import io.kaohe.report.AppraisalReport.Source;
import io.kaohe.report.AppraisalReport.TwoSources;
import io.kaohe.report.AppraisalReport.TwoSources.Said;
import io.kaohe.report.AppraisalReport.Who;
import io.kaohe.report.StoredResult.Difference;
import io.kaohe.report.StoredResult.Figure;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.scoring.ScoringResult.Subject;
import io.kaohe.shared.Block;
import io.kaohe.shared.Method;
import io.kaohe.shared.Unit;
import io.kaohe.target.TargetCourse;
import io.kaohe.target.Targets;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of a card: as they were scored, or before that as they stand. */
@Repository
class JdbcReportLines {

    private final JdbcClient jdbc;
    private final Targets targets;
    private final Actuals actuals;

    JdbcReportLines(JdbcClient jdbc, Targets targets, Actuals actuals) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.actuals = actuals;
    }

    /** With the targets and actuals that went into the result. */
    List<Line> scored(StoredAppraisal appraisal, StoredResult result) {
        Map<String, Template> templates = byCode(appraisal);
        Map<String, Figure> figures = result.figures().stream().collect(toMap(Figure::line, Function.identity()));
        Map<String, LedgerEntry> ledger = result.round().result().ledger().stream()
                .filter(entry -> entry.subject() == Subject.LINE)
                .collect(toMap(LedgerEntry::code, Function.identity()));
        Map<String, Who> deciders = deciders(appraisal);
        Provenances provenances = new Provenances(
                sources(),
                names(result.figures()),
                actuals.breaches(result.figures().stream()
                        .map(Figure::place)
                        .filter(Objects::nonNull)
                        .toList()));
        return result.input().lines().stream()
                .map(line -> scored(
                        line,
                        Objects.requireNonNull(templates.get(line.code())),
                        figures.get(line.code()),
                        ledger.get(line.code()),
                        deciders.get(line.code()),
                        provenances))
                .toList();
    }

    private static Line scored(
            ScoringInput.Line line,
            Template template,
            @Nullable Figure figure,
            @Nullable LedgerEntry entry,
            @Nullable Who decider,
            Provenances provenances) {
        return new Line(
                line.code(),
                template.nameZh(),
                template.nameEn(),
                line.block(),
                line.method(),
                template.unit(),
                line.weight(),
                line.target(),
                figure != null && figure.targetLate(),
                figure == null || figure.targetStages() == null ? List.of() : figure.targetStages(),
                line.method() == Method.INCREMENTAL ? line.baseline() : null,
                line.actual(),
                figure == null ? null : provenances.of(figure),
                line.status(),
                entry == null || entry.value() == null ? null : new BigDecimal(entry.value()),
                entry == null || entry.contribution() == null ? null : new BigDecimal(entry.contribution()),
                line.reason(),
                line.status() == LineStatus.SCORED ? null : decider,
                figure == null || figure.difference() == null ? null : provenances.of(figure.difference()));
    }

    /** Puts names to the codes and logins that a result was stored with. */
    private record Provenances(
            Map<String, Source> sources, Map<String, String> people, Map<Place, List<Breach>> breaches) {

        @Nullable
        Provenance of(Figure figure) {
            String source = figure.source();
            String importedBy = figure.importedBy();
            if (source == null || figure.fileName() == null || figure.row() == null || importedBy == null) {
                return null;
            }
            return new Provenance(
                    source(source),
                    figure.fileName(),
                    figure.row(),
                    figure.origin(),
                    figure.reason(),
                    who(importedBy),
                    figure.verifiedBy() == null ? null : who(figure.verifiedBy()),
                    breaches.getOrDefault(figure.place(), List.of()));
        }

        TwoSources of(Difference difference) {
            return new TwoSources(
                    said(difference.counts()),
                    said(difference.other()),
                    difference.reason(),
                    who(difference.decidedBy()));
        }

        private Said said(Difference.Said said) {
            return new Said(source(said.source()), said.value());
        }

        private Source source(String code) {
            return sources.getOrDefault(code, new Source(code, code));
        }

        private Who who(String id) {
            return new Who(id, people.getOrDefault(id, id));
        }
    }

    /** Nothing is scored yet: the person's own target, else the template's, and the figure that stands. */
    List<Line> open(StoredAppraisal appraisal) {
        Map<String, TargetCourse> own = targets.courses(appraisal.employee().id(), appraisal.period(), target -> true);
        return jdbc.sql("""
                        select l.*, i.unit,
                               m.value, m.source, coalesce(s.name_zh, m.source) as source_zh,
                               coalesce(s.name_en, m.source) as source_en, m.batch, m.row_number, m.origin, m.reason,
                               m.imported_by, m.verified_by, m.file_name,
                               ie.name as imported_by_name, ve.name as verified_by_name,
                               d.chosen is distinct from d.cross_check as usual_counts, d.reason as difference_reason,
                               d.decided_by as difference_decided_by, de.name as difference_decided_by_name,
                               du.value as usual_value, coalesce(su.name_zh, du.source) as usual_zh,
                               coalesce(su.name_en, du.source) as usual_en,
                               dc.value as cross_value, coalesce(sc.name_zh, dc.source) as cross_zh,
                               coalesce(sc.name_en, dc.source) as cross_en
                          from kaohe.scorecard_line l
                          left join lateral (select unit from kaohe.indicator where code = l.indicator
                                              order by version desc limit 1) i on true
                          left join kaohe.standing_actual m
                            on m.employee = :employee and m.indicator = l.indicator and m.period = :period
                          left join kaohe.source s on s.code = m.source
                          left join kaohe.employee ie on ie.id = m.imported_by
                          left join kaohe.employee ve on ve.id = m.verified_by
                          left join kaohe.difference d
                            on d.employee = :employee and d.indicator = l.indicator and d.period = :period
                           and d.overtaken_at is null
                          left join kaohe.employee de on de.id = d.decided_by
                          left join kaohe.actual du on du.employee = d.employee and du.indicator = d.indicator
                                                   and du.period = d.period and du.version = d.usual
                          left join kaohe.source su on su.code = du.source
                          left join kaohe.actual dc on dc.employee = d.employee and dc.indicator = d.indicator
                                                   and dc.period = d.period and dc.version = d.cross_check
                          left join kaohe.source sc on sc.code = dc.source
                         where l.scorecard = :card and l.version = :version
                         order by l.position""")
                .param("employee", appraisal.employee().id())
                .param("period", appraisal.period().toString())
                .param("card", appraisal.card().code())
                .param("version", appraisal.card().version())
                .query((row, n) -> open(row, own.get(row.getString("indicator"))))
                .list();
    }

    private Line open(ResultSet row, @Nullable TargetCourse own) throws SQLException {
        Method method = Method.valueOf(row.getString("method"));
        BigDecimal usual = row.getBigDecimal("baseline");
        BigDecimal baseline = own == null ? usual : own.baseline(usual);
        return new Line(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                Block.valueOf(row.getString("block")),
                method,
                unit(row),
                row.getBigDecimal("weight"),
                own == null ? row.getBigDecimal("target") : own.target(),
                own != null && own.late(),
                own != null && own.changed() ? own.stages() : List.of(),
                method == Method.INCREMENTAL ? baseline : null,
                row.getBigDecimal("value"),
                provenance(row),
                LineStatus.SCORED,
                null,
                null,
                null,
                null,
                twoSources(row));
    }

    private static @Nullable TwoSources twoSources(ResultSet row) throws SQLException {
        if (row.getBigDecimal("usual_value") == null) {
            return null;
        }
        Said usual = said(row, "usual");
        Said crossCheck = said(row, "cross");
        boolean usualCounts = row.getBoolean("usual_counts");
        return new TwoSources(
                usualCounts ? usual : crossCheck,
                usualCounts ? crossCheck : usual,
                row.getString("difference_reason"),
                JdbcAppraisalReports.who(row, "difference_decided_by"));
    }

    private static Said said(ResultSet row, String which) throws SQLException {
        return new Said(
                new Source(row.getString(which + "_zh"), row.getString(which + "_en")),
                row.getBigDecimal(which + "_value"));
    }

    private @Nullable Provenance provenance(ResultSet row) throws SQLException {
        Who importedBy = JdbcAppraisalReports.who(row, "imported_by");
        return importedBy == null
                ? null
                : new Provenance(
                        new Source(row.getString("source_zh"), row.getString("source_en")),
                        row.getString("file_name"),
                        row.getInt("row_number"),
                        row.getString("origin"),
                        row.getString("reason"),
                        importedBy,
                        JdbcAppraisalReports.who(row, "verified_by"),
                        breaches(row));
    }

    private List<Breach> breaches(ResultSet row) throws SQLException {
        Place place = new Place(row.getObject("batch", UUID.class), row.getInt("row_number"));
        return actuals.breaches(List.of(place)).getOrDefault(place, List.of());
    }

    /** What a line of the template is called and counted in. */
    private record Template(
            String code,
            String nameZh,
            String nameEn,
            @Nullable Unit unit) {}

    private Map<String, Template> byCode(StoredAppraisal appraisal) {
        return jdbc
                .sql("""
                        select l.code, l.name_zh, l.name_en, i.unit
                          from kaohe.scorecard_line l
                          left join lateral (select unit from kaohe.indicator where code = l.indicator
                                              order by version desc limit 1) i on true
                         where l.scorecard = :card and l.version = :version""")
                .param("card", appraisal.card().code())
                .param("version", appraisal.card().version())
                .query((row, n) -> new Template(
                        row.getString("code"), row.getString("name_zh"), row.getString("name_en"), unit(row)))
                .list()
                .stream()
                .collect(toMap(Template::code, Function.identity()));
    }

    private record Decider(String line, Who who) {}

    private Map<String, Who> deciders(StoredAppraisal appraisal) {
        return jdbc
                .sql("""
                        select d.line, d.decided_by, e.name as decided_by_name
                          from kaohe.line_decision d left join kaohe.employee e on e.id = d.decided_by
                         where d.appraisal = ?""")
                .param(appraisal.id())
                .query((row, n) -> new Decider(
                        row.getString("line"), Objects.requireNonNull(JdbcAppraisalReports.who(row, "decided_by"))))
                .list()
                .stream()
                .collect(toMap(Decider::line, Decider::who));
    }

    private Map<String, String> names(List<Figure> figures) {
        List<String> ids = figures.stream()
                .flatMap(figure -> Stream.of(
                        figure.importedBy(),
                        figure.verifiedBy(),
                        figure.difference() == null ? null : figure.difference().decidedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name from kaohe.employee where id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> new Who(row.getString("id"), row.getString("name")))
                .list()
                .stream()
                .collect(toMap(Who::id, Who::name));
    }

    private record CodedSource(String code, Source source) {}

    private Map<String, Source> sources() {
        return jdbc
                .sql("select code, name_zh, name_en from kaohe.source")
                .query((row, n) -> new CodedSource(
                        row.getString("code"), new Source(row.getString("name_zh"), row.getString("name_en"))))
                .list()
                .stream()
                .collect(toMap(CodedSource::code, CodedSource::source));
    }

    private static @Nullable Unit unit(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return unit == null ? null : Unit.valueOf(unit);
    }
}
