package io.kaohe.source;

import io.kaohe.calendar.CalendarConfiguration;
import io.kaohe.tabular.Progress;
import io.kaohe.tabular.TabularFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Exports as the adapters read them, where everything belongs to somebody. */
final class Readings {

    /** The account is somebody's, and whatever else a row names belongs to one of that name. */
    private static final Attribution EVERYTHING = (source, kind, value) ->
            List.of(new Claim(kind.equals(Attribution.ACCOUNT) ? "of.the.account" : value, null, null));

    /** All the samples are older. */
    private static final Clock NOVEMBER =
            Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private Readings() {}

    static SourceReading of(Path file) {
        return of(file, null);
    }

    static SourceReading of(Path file, @Nullable YearMonth month) {
        return adapters("").read(new TabularFile(file), EVERYTHING, null, month, Progress.UNSEEN);
    }

    static SourceReading of(String... lines) {
        return of(String.join("\n", lines), StandardCharsets.UTF_8);
    }

    static SourceReading of(String text, Charset charset) {
        try {
            Path file = Files.createTempFile("kaohe-test-", null);
            try {
                return of(Files.write(file, text.getBytes(charset)));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Adapters adapters(String directory) {
        try {
            return new Adapters(directory, new CalendarConfiguration().workingCalendar("09:00", "18:00", ""), NOVEMBER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable String adapter(SourceReading reading) {
        return reading.adapter() == null ? null : reading.adapter().code();
    }

    /** Measures by code, in seven digits: more than any source gives. */
    static Map<String, String> measures(SourceReading reading, Collection<String> codes) {
        Map<String, String> found = new TreeMap<>();
        reading.measures().stream()
                .filter(figure -> codes.contains(figure.code()))
                .forEach(figure -> found.put(figure.code(), digits(figure.value())));
        return found;
    }

    /** {@code clicks=795 ctr=0.034079}, in the same digits. */
    static Map<String, String> figures(String text) {
        Map<String, String> figures = new TreeMap<>();
        for (String figure : text.strip().split("\\s+")) {
            figures.put(
                    figure.substring(0, figure.indexOf('=')),
                    digits(new BigDecimal(figure.substring(figure.indexOf('=') + 1))));
        }
        return figures;
    }

    private static String digits(BigDecimal value) {
        return value.setScale(7, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
