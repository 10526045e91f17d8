package io.kaohe.summary;

import io.kaohe.indicator.Source;
import io.kaohe.print.Chart;
import io.kaohe.print.Chart.Series;
import io.kaohe.print.Typeface;
import io.kaohe.print.Words;
import io.kaohe.shared.Period;
import io.kaohe.shared.Unit;
import io.kaohe.summary.SummaryReports.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each indicator goes, month by month and channel by channel; a channel is the source its figures come from. */
record ChannelTrends(Head head, List<YearMonth> months, List<Trend> trends) implements Summary {

    /**
     * @param addsUp whether a month is a sum over people and not their mean
     * @param channels at most {@value TableRow#MOST}, those with the most months first
     */
    record Trend(String nameZh, String nameEn, Unit unit, boolean addsUp, List<Channel> channels) {

        Trend {
            channels = channels.stream().limit(TableRow.MOST).toList();
        }
    }

    /** @param values in the indicator's unit; a month without a figure is absent */
    record Channel(Source source, Map<YearMonth, BigDecimal> values) {}

    /**
     * What a channel's verified figures of a month come to.
     *
     * @param weighted null unless each says what it weighs
     */
    record Month(
            String indicator,
            String source,
            YearMonth month,
            BigDecimal total,
            @Nullable BigDecimal weighted,
            BigDecimal mean) {

        /** Where figures are averaged, those that do not say what they weigh weigh the same. */
        BigDecimal value(boolean addsUp) {
            if (addsUp) {
                return total;
            }
            return weighted == null ? mean : weighted;
        }
    }

    @Override
    public Kind kind() {
        return Kind.TRENDS;
    }

    @Override
    public void write(SummaryWriter rows, Words words, Typeface typeface) {
        if (trends.isEmpty()) {
            rows.section("section.trends");
            rows.text("", words.text("empty.trends"));
        }
        for (Trend trend : trends) {
            rows.sectionNamed(words.text(
                    "trend",
                    typeface.printable(words.chinese() ? trend.nameZh() : trend.nameEn()),
                    words.code("unitName", trend.unit().name())));
            rows.chart(Chart.lines(
                    trend.channels().stream()
                            .map(channel ->
                                    new Series(name(channel, words, typeface), line(channel, trend.unit(), words)))
                            .toList(),
                    typeface));
            rows.text("", words.text(trend.addsUp() ? "month.sum" : "month.mean"));
            rows.tableNamed(
                    List.of(words.text("column.month")),
                    trend.channels().stream()
                            .map(channel -> name(channel, words, typeface))
                            .toList());
            for (YearMonth month : months) {
                List<@Nullable Object> figures = new ArrayList<>();
                trend.channels()
                        .forEach(channel -> figures.add(cell(channel.values().get(month), trend.unit())));
                rows.line(List.of(new TableRow.Month(month, words.period(Period.month(month)))), figures.toArray());
            }
        }
    }

    /** Every month has its place on the axis, also one without a figure. */
    private Map<String, BigDecimal> line(Channel channel, Unit unit, Words words) {
        Map<String, BigDecimal> line = new LinkedHashMap<>();
        months.forEach(
                month -> line.put(words.month(month), shown(channel.values().get(month), unit)));
        return line;
    }

    /** What is counted is whole. */
    private static @Nullable Number cell(@Nullable BigDecimal value, Unit unit) {
        if (value != null && unit == Unit.COUNT && value.stripTrailingZeros().scale() <= 0) {
            return value.longValueExact();
        }
        return shown(value, unit);
    }

    private static @Nullable BigDecimal shown(@Nullable BigDecimal value, Unit unit) {
        if (value == null) {
            return null;
        }
        BigDecimal shown = unit == Unit.RATIO ? value.movePointRight(2) : value;
        return shown.setScale(2, RoundingMode.HALF_UP);
    }

    private static String name(Channel channel, Words words, Typeface typeface) {
        return typeface.printable(
                words.chinese() ? channel.source().nameZh() : channel.source().nameEn());
    }
}
