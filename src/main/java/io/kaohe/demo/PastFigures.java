package io.kaohe.demo;

import io.kaohe.shared.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * The sample figures of {@code demo/actuals.csv} as they were in earlier months, and with them those that stand on no
 * card but are used for an award or a share of sales: a little up and down, the same in every demo. Some have a
 * story: Chen Jie did well until two months before the sample, Sun Li had half as many leads again, so that the
 * sample's own are a plunge, and Wu Hao took most of the first year to find his feet.
 */
final class PastFigures {

    private static final String HEADER = "员工,指标,实际值,数据来源,分母";

    private final List<String> sample;
    private final Period newest;
    private final Period found;

    /** @param newest the last month before the one that the sample is of */
    PastFigures(Period newest) throws IOException {
        this.newest = newest;
        this.found = Stream.iterate(newest, Period::previous)
                .skip(PastYear.MONTHS - 1)
                .findFirst()
                .orElseThrow();
        this.sample = Stream.concat(rows("actuals"), rows("beside-cards")).toList();
    }

    private static Stream<String> rows(String file) throws IOException {
        return new ClassPathResource("demo/" + file + ".csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1);
    }

    byte[] of(Period month) {
        StringBuilder file = new StringBuilder(HEADER);
        for (String row : sample) {
            String[] cells = row.split(",", -1);
            int weight = 8000 + 10 * noise(row + month, 400);
            file.append('\n').append(cells[0]).append(',').append(cells[1]).append(',');
            file.append(figure(cells[2], factor(cells, month))).append(',').append(cells[3]);
            file.append(',').append(weight);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private double factor(String[] cells, Period month) {
        double upAndDown = 0.94 + noise(cells[0] + cells[1] + month, 120) / 1000.0;
        boolean lately = !month.firstDay().isBefore(newest.previous().firstDay());
        double level = switch (cells[0]) {
            case "chen.jie" -> lately ? 1 : 1.25;
            case "sun.li" -> cells[1].equals("SEO引流线索量") ? 1.5 : 0.92;
            case "wu.hao" -> month.compareTo(found) < 0 ? 0.6 : 0.97;
            case "li.na" -> 0.82;
            case "zhao.lei" -> 0.88;
            default -> 1;
        };
        return upAndDown * level;
    }

    /** In as many digits as the sample has. */
    private static String figure(String text, double factor) {
        boolean percent = text.endsWith("%");
        BigDecimal figure = new BigDecimal(percent ? text.substring(0, text.length() - 1) : text);
        BigDecimal then = figure.multiply(BigDecimal.valueOf(factor)).setScale(figure.scale(), RoundingMode.HALF_UP);
        return percent ? then.min(BigDecimal.valueOf(99)) + "%" : then.toPlainString();
    }

    private static int noise(String seed, int below) {
        return new Random(seed.hashCode()).nextInt(below);
    }
}
