package io.kaohe.summary;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Prints what is told about a cycle, in Chinese for Chinese readers and in English for all others. */
@Service
public class SummaryReports {

    /** What can be told; by its name the API and the words know it. */
    public enum Kind {
        CYCLE("cycleSummary"),
        TEAM("teamSummary"),
        TRENDS("trends"),
        CALIBRATION("calibrationMinutes"),
        ADVANCEMENT("advancement");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** On paper, or as a workbook that is reckoned with. */
    public enum Format {
        PDF,
        XLSX
    }

    /** @param name without suffix */
    public record Document(byte[] content, String name) {}

    private final Summaries summaries;
    private final SummaryPrinter printer;

    SummaryReports(Summaries summaries, SummaryPrinter printer) {
        this.summaries = summaries;
        this.printer = printer;
    }

    /**
     * @throws Refusal 403 or 404 for everybody but HR; the summary of teams is also for who leads people of the cycle
     */
    public Document of(Actor reader, UUID cycle, Kind kind, Format format, Locale locale) {
        return printer.print(
                switch (kind) {
                    case CYCLE -> summaries.cycle(reader, cycle);
                    case TEAM -> summaries.teams(reader, cycle);
                    case TRENDS -> summaries.trends(reader, cycle);
                    case CALIBRATION -> summaries.calibration(reader, cycle);
                    case ADVANCEMENT -> summaries.advancement(reader, cycle);
                },
                format,
                locale);
    }
}
