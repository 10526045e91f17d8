package io.kaohe.report;

import static java.util.stream.Collectors.joining;

import io.kaohe.print.Typeface;
import io.kaohe.print.Words;
import io.kaohe.report.BonusListReport.Correction;
import io.kaohe.report.BonusListReport.Decision;
import io.kaohe.report.BonusListReport.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bonus list in the reader's words; figures stay numbers, because the sheet is reckoned with.
 *
 * <p>Public only because compiled templates live in no package.
 *
 * @param notice what the reader must know before the figures; may be empty
 */
public record BonusListPrint(
        String period,
        String people,
        String notice,
        BigDecimal total,
        String decision,
        String approver,
        String reference,
        String printed,
        List<BonusRow> rows) {

    public String subtitle() {
        return period + " · " + people;
    }

    static BonusListPrint of(BonusListReport report, Words words, Typeface typeface) {
        List<BonusRow> rows = new ArrayList<>();
        for (Entry entry : report.entries()) {
            rows.add(new BonusRow(
                    rows.size() + 1,
                    name(entry, words, typeface),
                    typeface.printable(entry.team()),
                    entry.completionRate(),
                    entry.qualitativeScore(),
                    words.code("grade", entry.grade()),
                    entry.coefficient(),
                    entry.performanceIndex(),
                    entry.base(),
                    entry.bonus()));
        }
        for (Correction correction : report.corrections()) {
            rows.add(correction(rows.size() + 1, correction, words, typeface));
        }
        Decision decision = report.decision();
        return new BonusListPrint(
                words.period(report.period()),
                words.text("people", report.entries().size()),
                notice(report, words),
                report.total(),
                decision(decision, words, typeface),
                decision == null ? "" : typeface.printable(decision.by().name()),
                words.text("reference", report.cycle(), report.version()),
                words.text(
                        "printed",
                        words.who(report.printed().by(), typeface),
                        words.moment(report.printed().at())),
                rows);
    }

    private static String name(Entry entry, Words words, Typeface typeface) {
        String name = words.who(entry.employee(), typeface);
        Instant since = entry.onHoldSince();
        if (since != null) {
            return words.text("onHold.since", name, words.day(since));
        }
        if (entry.onHold()) {
            return words.text("onHold", name);
        }
        return entry.closedUnconfirmed() ? words.text("unconfirmed", name) : name;
    }

    /** A row of its own: what was paid stays as it was approved. */
    private static BonusRow correction(int number, Correction correction, Words words, Typeface typeface) {
        return new BonusRow(
                number,
                words.text(
                        "correction",
                        words.who(correction.employee(), typeface),
                        correction.before() == null ? words.text("none") : words.figure(correction.before()),
                        typeface.printable(correction.approvedBy().name()),
                        words.day(correction.approvedAt())),
                typeface.printable(correction.team()),
                null,
                null,
                "",
                correction.coefficient(),
                null,
                correction.base(),
                correction.difference());
    }

    private static String notice(BonusListReport report, Words words) {
        if (report.entries().isEmpty()) {
            return words.text("empty");
        }
        boolean unconfirmed = report.entries().stream().anyMatch(Entry::closedUnconfirmed);
        boolean onHold = report.entries().stream().anyMatch(entry -> entry.onHoldSince() != null);
        return Stream.of(
                        onHold ? words.text("onHold.meaning") : "",
                        report.withoutBase() == 0 ? "" : words.text("withoutBase", report.withoutBase()),
                        unconfirmed ? words.text("unconfirmed.meaning") : "")
                .filter(notice -> !notice.isEmpty())
                .collect(joining("\n"));
    }

    private static String decision(@Nullable Decision decision, Words words, Typeface typeface) {
        return decision == null
                ? words.text("decision.none")
                : words.text(
                        "decision." + decision.code(),
                        typeface.printable(decision.by().name()),
                        words.moment(decision.at()));
    }
}
