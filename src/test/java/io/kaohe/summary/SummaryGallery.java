package io.kaohe.summary;

import io.kaohe.summary.SummaryReports.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints every kind of summary into a folder, to be looked at: {@code SummaryGallery <folder>}. */
final class SummaryGallery {

    private SummaryGallery() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        SummaryPrinter printer = new SummaryPrinter();
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (Summary summary : List.of(
                    SummaryFixtures.aCycle(),
                    SummaryFixtures.teams(),
                    SummaryFixtures.trends(),
                    SummaryFixtures.minutes(),
                    SummaryFixtures.advancement())) {
                for (Format format : Format.values()) {
                    Files.write(
                            folder.resolve(summary.kind() + "_" + locale + "."
                                    + format.name().toLowerCase(Locale.ROOT)),
                            printer.print(summary, format, locale).content());
                }
            }
        }
    }
}
