package io.kaohe.process.tasklist;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Actuals;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where the lines of a card come from: the months before. */
@Service
class CardTrends {

    /** What was verified for a month, in the indicator's unit. */
    record Point(YearMonth month, BigDecimal value) {}

    private static final int MONTHS = 12;

    private final Appraisals appraisals;
    private final Actuals actuals;

    CardTrends(Appraisals appraisals, Actuals actuals) {
        this.appraisals = appraisals;
        this.actuals = actuals;
    }

    /** By line of the appraisal's card, the oldest month first; empty when the data hold no card. */
    Map<String, List<Point>> of(@Nullable String appraisal, JsonNode data) {
        Set<String> lines = new TreeSet<>(data.path("card").path("lines").findValuesAsText("code"));
        if (appraisal == null || lines.isEmpty()) {
            return Map.of();
        }
        var whose = appraisals.get(UUID.fromString(appraisal));
        Map<String, Map<Period, Actual>> figures = actuals.of(whose.employee(), before(whose.period()));
        return lines.stream()
                .filter(figures::containsKey)
                .collect(toMap(line -> line, line -> points(figures.getOrDefault(line, Map.of()))));
    }

    /** The months until the period's last. */
    private static List<Period> before(Period period) {
        YearMonth last = YearMonth.from(period.lastDay());
        return IntStream.range(0, MONTHS)
                .mapToObj(ago -> Period.month(last.minusMonths(ago)))
                .toList();
    }

    private static List<Point> points(Map<Period, Actual> figures) {
        return figures.values().stream()
                .filter(Actual::usable)
                .sorted((one, other) -> one.period().compareTo(other.period()))
                .map(figure -> new Point(figure.period().first(), figure.value()))
                .toList();
    }
}
