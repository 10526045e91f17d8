package io.kaohe.print;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.anyFloat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.kaohe.print.Chart.Series;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Charts have room for what they say: nothing is cut short, nothing stands upon another")
class ChartTest {

    private static final JasperReportsContext JASPER = DefaultJasperReportsContext.getInstance();
    private static final Typeface TYPEFACE = new Typeface();

    /** Of a page below its header, in points. */
    private static final int PAGE = 480;

    private record Text(String text, Rectangle2D place) {}

    @Test
    @DisplayName("sixteen steps of a score")
    void histogram() {
        Map<String, Integer> steps = bars(16, i -> 10 * i + "–" + (10 * i + 10));
        assertReadable(drawn(Chart.bars(List.of(new Series("people", steps)), TYPEFACE)), steps);
    }

    @Test
    @DisplayName("grades before and after")
    void grades() {
        Map<String, Integer> grades = new LinkedHashMap<>();
        List.of("Excellent", "Good", "Meets expectations", "Needs improvement").forEach(name -> grades.put(name, 7));
        assertReadable(
                drawn(Chart.bars(List.of(new Series("before", grades), new Series("after", grades)), TYPEFACE)),
                Map.of());
    }

    @ParameterizedTest(name = "{0} bars on {1} charts")
    @CsvSource({"1, 1", "12, 1", "13, 2", "25, 3", "60, 5"})
    @DisplayName("lying bars, as many as there are lines")
    void lying(int bars, int charts) {
        Map<String, Integer> values = bars(bars, i -> i + "号渠道有效线索转化率（qualified leads）");
        List<Chart> all = Chart.lyingBars(values, TYPEFACE);
        assertThat(all).hasSize(charts).allMatch(chart -> size(chart).getHeight() < PAGE);
        List<Text> texts = new ArrayList<>();
        for (Chart chart : all) {
            List<Text> one = drawn(chart);
            assertReadable(one, Map.of());
            texts.addAll(one);
        }
        assertThat(texts).extracting(Text::text).containsAll(values.keySet());
    }

    @Test
    @DisplayName("percentages have as many digits on every bar, and say what they are")
    void percentages() {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        values.put("first", new BigDecimal("75.00"));
        values.put("second", new BigDecimal("76.67"));
        values.put("third", new BigDecimal("112.50"));
        assertThat(drawn(Chart.lyingBars(values, TYPEFACE).get(0)))
                .extracting(Text::text)
                .contains("75.0%", "76.7%", "112.5%", "0%", "50%", "100%")
                .doesNotContain("75", "76.67", "112.5");
    }

    private static void assertReadable(List<Text> texts, Map<String, Integer> places) {
        assertThat(texts).extracting(Text::text).containsAll(places.keySet()).noneMatch(text -> text.contains("..."));
        for (Text one : texts) {
            assertThat(texts)
                    .filteredOn(other -> other != one && other.place().intersects(one.place()))
                    .as(one.text())
                    .isEmpty();
        }
    }

    private static Map<String, Integer> bars(int count, IntFunction<String> name) {
        return IntStream.range(0, count)
                .boxed()
                .collect(toMap(name::apply, i -> 100 - i, (a, b) -> a, LinkedHashMap::new));
    }

    private static Dimension2D size(Chart chart) {
        return chart.getDimension(JASPER);
    }

    /** What is written where. */
    private static List<Text> drawn(Chart chart) {
        Rectangle place =
                new Rectangle((int) size(chart).getWidth(), (int) size(chart).getHeight());
        Graphics2D paper = new BufferedImage(place.width, place.height, BufferedImage.TYPE_INT_RGB).createGraphics();
        Graphics2D page = mock(Graphics2D.class, delegatesTo(paper));
        List<Text> texts = new ArrayList<>();
        doAnswer(call -> {
                    String text = call.getArgument(0);
                    // a character's square and a little air
                    double size = paper.getFont().getSize2D();
                    float y = call.getArgument(2);
                    texts.add(new Text(
                            text,
                            new Rectangle2D.Double(
                                    call.<Float>getArgument(1),
                                    y - size,
                                    paper.getFontMetrics().stringWidth(text),
                                    1.2 * size)));
                    return null;
                })
                .when(page)
                .drawString(anyString(), anyFloat(), anyFloat());
        chart.render(JASPER, page, place);
        return texts;
    }
}
