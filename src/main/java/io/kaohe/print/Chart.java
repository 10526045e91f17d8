package io.kaohe.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** A chart of a report: drawn as lines and text, sharp at any size, in the one typeface. */
public final class Chart extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {

    /** What stands beside each other at each place of the axis. @param values by place, in the order of the axis */
    public record Series(String name, Map<String, ? extends Number> values) {}

    private static final long serialVersionUID = 1L;

    private static final Color INK = new Color(0x1F2933);
    private static final Color HAIRLINE = new Color(0xCBD2D9);

    /** Told apart by people who see no red or no green, and by their dash on a printer without colour. */
    private static final List<Color> COLORS = List.of(
            new Color(0x1F3A5F),
            new Color(0xE08E0B),
            new Color(0x2A9D8F),
            new Color(0x8E5EA2),
            new Color(0x66727F),
            new Color(0xB23A48));

    private static final List<float[]> DASHES = List.of(
            new float[] {1, 0}, new float[] {6, 3}, new float[] {2, 2}, new float[] {8, 3, 2, 3}, new float[] {1, 3});

    /** Of the page, and of what stands upright, in points. */
    private static final int WIDTH = 762;

    private static final int HEIGHT = 142;

    /** Of a lying bar with its name, in points. */
    private static final int LYING = 15;

    /** So many of them leave no half of a page empty where they no longer fit. */
    private static final int MOST_LYING = 12;

    private static final int AXIS = 36;

    /** Room for the numbers at the end of the bars. */
    private static final double MARGIN = 0.15;

    private final JFreeChart drawn;
    private final int height;

    private Chart(JFreeChart drawn, int height) {
        this.drawn = drawn;
        this.height = height;
    }

    /** Upright bars, each with its number above it. */
    public static Chart bars(List<Series> series, Typeface typeface) {
        JFreeChart chart = bars(series, PlotOrientation.VERTICAL, typeface);
        chart.getCategoryPlot().getDomainAxis().setMaximumCategoryLabelLines(3);
        return new Chart(chart, HEIGHT);
    }

    /**
     * Lying bars of percentages, the first on top: for places with long names, or many of them.
     *
     * @return of the same scale; more than one where there are many bars
     */
    public static List<Chart> lyingBars(Map<String, ? extends Number> values, Typeface typeface) {
        double longest =
                values.values().stream().mapToDouble(Number::doubleValue).max().orElse(0);
        List<Map.Entry<String, ? extends Number>> bars = new ArrayList<>(values.entrySet());
        int each = ceiling(bars.size(), Math.max(1, ceiling(bars.size(), MOST_LYING)));
        List<Chart> charts = new ArrayList<>();
        for (int from = 0; from < bars.size(); from += each) {
            Map<String, Number> some = new LinkedHashMap<>();
            bars.subList(from, Math.min(from + each, bars.size()))
                    .forEach(bar -> some.put(bar.getKey(), bar.getValue()));
            charts.add(lying(some, longest, typeface));
        }
        return charts;
    }

    private static int ceiling(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    private static Chart lying(Map<String, ? extends Number> values, double longest, Typeface typeface) {
        JFreeChart chart = bars(List.of(new Series("", values)), PlotOrientation.HORIZONTAL, typeface);
        CategoryPlot plot = chart.getCategoryPlot();
        plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.3f);
        plot.getRenderer().setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", percent("0.0")));
        ((NumberAxis) plot.getRangeAxis()).setNumberFormatOverride(percent("0"));
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        plot.getRenderer()
                .setDefaultPositiveItemLabelPosition(
                        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        if (longest > 0) {
            plot.getRangeAxis().setRange(0, longest * (1 + MARGIN));
        }
        return new Chart(chart, Math.max(HEIGHT, values.size() * LYING + AXIS));
    }

    private static DecimalFormat percent(String digits) {
        DecimalFormat format = new DecimalFormat(digits + "'%'", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static JFreeChart bars(List<Series> series, PlotOrientation orientation, Typeface typeface) {
        JFreeChart chart = ChartFactory.createBarChart(
                null, null, null, dataset(series), orientation, series.size() > 1, false, false);
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setMaximumBarWidth(0.08);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelFont(typeface.font(7));
        chart.getCategoryPlot().setRenderer(bars);
        chart.getCategoryPlot().getRangeAxis().setUpperMargin(MARGIN);
        chart.getCategoryPlot().getRangeAxis().setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        return styled(chart, series.size(), typeface);
    }

    /** A line a series; a place without a value interrupts it. */
    public static Chart lines(List<Series> series, Typeface typeface) {
        JFreeChart chart = ChartFactory.createLineChart(
                null, null, null, dataset(series), PlotOrientation.VERTICAL, series.size() > 1, false, false);
        chart.getCategoryPlot().setRenderer(new LineAndShapeRenderer());
        ((NumberAxis) chart.getCategoryPlot().getRangeAxis()).setAutoRangeIncludesZero(false);
        return new Chart(styled(chart, series.size(), typeface), HEIGHT);
    }

    private static DefaultCategoryDataset dataset(List<Series> series) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        series.forEach(one -> one.values().forEach((place, value) -> dataset.addValue(value, one.name(), place)));
        return dataset;
    }

    private static JFreeChart styled(JFreeChart chart, int series, Typeface typeface) {
        StandardChartTheme theme = new StandardChartTheme("Kaohe");
        Font text = typeface.font(8);
        theme.setExtraLargeFont(text);
        theme.setLargeFont(text);
        theme.setRegularFont(text);
        theme.setSmallFont(text);
        theme.setBarPainter(new StandardBarPainter());
        theme.setShadowVisible(false);
        theme.setChartBackgroundPaint(Color.WHITE);
        theme.setPlotBackgroundPaint(Color.WHITE);
        theme.setRangeGridlinePaint(HAIRLINE);
        theme.setAxisLabelPaint(INK);
        theme.setTickLabelPaint(INK);
        theme.apply(chart);
        CategoryPlot plot = chart.getCategoryPlot();
        plot.setOutlineVisible(false);
        for (int i = 0; i < series; i++) {
            plot.getRenderer().setSeriesPaint(i, COLORS.get(i % COLORS.size()));
            plot.getRenderer()
                    .setSeriesStroke(
                            i,
                            new BasicStroke(
                                    1.6f,
                                    BasicStroke.CAP_BUTT,
                                    BasicStroke.JOIN_ROUND,
                                    1,
                                    DASHES.get(i % DASHES.size()),
                                    0));
        }
        if (chart.getLegend() != null) {
            chart.getLegend().setBorder(0, 0, 0, 0);
        }
        return chart;
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return new Dimension(WIDTH, height);
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D page, Rectangle2D place) {
        drawn.draw(page, place);
    }
}
