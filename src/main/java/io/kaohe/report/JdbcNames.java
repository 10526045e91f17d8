package io.kaohe.report;

import static java.util.stream.Collectors.toMap;

import io.kaohe.appraisal.CardView;
import io.kaohe.delivery.Addressee;
import io.kaohe.delivery.Addressees;
import io.kaohe.print.RoleName;
import io.kaohe.print.Who;
import io.kaohe.report.AppraisalReport.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the names that are printed. */
@Repository
class JdbcNames {

    private final JdbcClient jdbc;
    private final Addressees addressees;

    JdbcNames(JdbcClient jdbc, Addressees addressees) {
        this.jdbc = jdbc;
        this.addressees = addressees;
    }

    Names on(CardView card) {
        return new Names(
                people(Stream.concat(
                                card.stretches().stream().map(CardView.Stretch::by),
                                card.lines().stream().flatMap(JdbcNames::mentioned))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()),
                sources());
    }

    /** Anybody, by login where no name is known. */
    Who who(String id) {
        return new Who(id, people(List.of(id)).getOrDefault(id, id));
    }

    private static Stream<String> mentioned(CardView.Line line) {
        return Stream.concat(
                Stream.of(line.decidedBy()),
                line.figures().stream()
                        .flatMap(figure -> Stream.of(
                                figure.importedBy(),
                                figure.verifiedBy(),
                                figure.difference() == null
                                        ? null
                                        : figure.difference().decidedBy())));
    }

    private record Named(String id, String name) {}

    /** Accounts that are nobody's in the company, such as HR's, are asked for one by one: a print knows one or two. */
    Map<String, String> people(List<String> ids) {
        Map<String, String> names = employees(ids);
        ids.forEach(id -> names.computeIfAbsent(
                id, login -> addressees.find(login).map(Addressee::name).orElse(null)));
        return names;
    }

    private Map<String, String> employees(List<String> ids) {
        return jdbc
                .sql("select id, name from kaohe.employee where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query((row, n) -> new Named(row.getString("id"), row.getString("name")))
                .list()
                .stream()
                .collect(toMap(Named::id, Named::name, (one, other) -> one, HashMap::new));
    }

    /** What a company calls a job of its own is the name of the scorecard that stands for it. */
    RoleName role(String code) {
        return jdbc.sql("select name_zh, name_en from kaohe.scorecard where role = ? and status = 'ACTIVE'")
                .param(code)
                .query((row, n) -> new RoleName(code, row.getString("name_zh"), row.getString("name_en")))
                .optional()
                .orElse(new RoleName(code, null, null));
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
}
