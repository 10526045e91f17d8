package io.kaohe.summary;

import io.kaohe.summary.SummaryReports.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints every kind of summary into a folder, to be looked at: {@code SummaryGallery <folder>}. */
final class SummaryGallery {

    private SummaryGallery() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        SummaryPrinter printer = new SummaryPrinter();
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (Map.Entry<String, Summary> summary : Map.<String, Summary>of(
                            "cycle", SummaryFixtures.aCycle(),
                            "cycle-wide", SummaryFixtures.aWideCycle(),
                            "teams", SummaryFixtures.teams(),
                            "teams-many", SummaryFixtures.manyTeams(),
                            "trends", SummaryFixtures.trends(),
                            "minutes", SummaryFixtures.minutes(),
                            "advancement", SummaryFixtures.advancement(),
                            "advancement-none", SummaryFixtures.nobodyAdvanced(),
                            "advancement-long", SummaryFixtures.aLongList(20))
                    .entrySet()) {
                for (Format format : Format.values()) {
                    Files.write(
                            folder.resolve(summary.getKey() + "_" + locale + "."
                                    + format.name().toLowerCase(Locale.ROOT)),
                            printer.print(summary.getValue(), format, locale).content());
                }
            }
        }
    }
}
