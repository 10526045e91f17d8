package io.kaohe.report;

import io.kaohe.report.AppraisalReport.Who;
import io.kaohe.report.BonusListReport.Decision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bonus list in the reader's words; figures stay numbers, because the sheet is reckoned with.
 *
 * <p>Public only because compiled templates live in no package.
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
        List<BonusRow> entries) {

    static BonusListPrint of(BonusListReport report, Words words, Typeface typeface) {
        List<BonusRow> entries = new ArrayList<>();
        for (BonusListReport.Entry entry : report.entries()) {
            entries.add(new BonusRow(
                    entries.size() + 1,
                    who(entry.employee(), words, typeface),
                    typeface.printable(entry.team()),
                    entry.coefficient(),
                    entry.performanceIndex(),
                    entry.base(),
                    entry.bonus()));
        }
        Decision decision = report.decision();
        return new BonusListPrint(
                words.period(report.period()),
                words.text("people", entries.size()),
                notice(report, words),
                report.total(),
                decision(decision, words, typeface),
                decision == null ? "" : typeface.printable(decision.by().name()),
                words.text("reference", report.cycle(), report.version()),
                words.text(
                        "printed",
                        who(report.printed().by(), words, typeface),
                        words.moment(report.printed().at())),
                entries);
    }

    private static String notice(BonusListReport report, Words words) {
        if (report.entries().isEmpty()) {
            return words.text("empty");
        }
        return report.withoutBase() == 0 ? "" : words.text("withoutBase", report.withoutBase());
    }

    private static String decision(@Nullable Decision decision, Words words, Typeface typeface) {
        if (decision == null) {
            return words.text("decision.none");
        }
        String text = words.text(
                "decision." + decision.code(), typeface.printable(decision.by().name()), words.moment(decision.at()));
        return decision.reason() == null ? text : text + "\n" + typeface.printable(decision.reason());
    }

    private static String who(Who who, Words words, Typeface typeface) {
        return words.text("who", typeface.printable(who.name()), who.id());
    }
}
