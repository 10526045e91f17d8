package io.kaohe.summary;

import io.kaohe.print.FileNames;
import io.kaohe.print.Template;
import io.kaohe.print.Typeface;
import io.kaohe.print.Words;
import io.kaohe.summary.SummaryReports.Document;
import io.kaohe.summary.SummaryReports.Format;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Prints summaries by one template, and writes them as workbooks, whatever they tell. Safe for concurrent use. */
@Component
class SummaryPrinter {

    private final Template template = Template.compile("summary");
    private final Typeface typeface = new Typeface();

    Document print(Summary summary, Format format, Locale locale) {
        Words words = Words.of("summary", locale);
        String title = words.text("title." + summary.kind());
        SummaryPrint print = print(summary, words, title);
        byte[] content = switch (format) {
            case PDF -> template.pdf(print, print.rows(), words, title + " " + print.period());
            case XLSX -> SummaryWorkbook.of(print, words);
        };
        return new Document(content, FileNames.of(title, summary.head().period()));
    }

    private SummaryPrint print(Summary summary, Words words, String title) {
        SummaryWriter rows = new SummaryWriter(words);
        summary.write(rows, words, typeface);
        Summary.Head head = summary.head();
        return new SummaryPrint(
                title,
                words.period(head.period()),
                words.code("cycleType", head.period().type().name()),
                words.text("confidential." + summary.kind()),
                words.text("reference", head.cycle()),
                words.text(
                        "printed",
                        words.who(head.printed().by(), typeface),
                        words.moment(head.printed().at())),
                rows.signatures(),
                rows.rows());
    }
}
