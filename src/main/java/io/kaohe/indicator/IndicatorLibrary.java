package io.kaohe.indicator;

import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.shared.CycleType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The indicators a company measures by; the latest version of each. */
@Service
@Transactional(readOnly = true)
public class IndicatorLibrary {

    private final JdbcIndicators rows;

    IndicatorLibrary(JdbcIndicators rows) {
        this.rows = rows;
    }

    /** In the order of their codes. */
    public List<Indicator> all() {
        return rows.latest();
    }

    public Map<String, Indicator> byCode() {
        return all().stream().collect(Collectors.toUnmodifiableMap(Indicator::code, Function.identity()));
    }

    /** Those of the card's lines, by code. */
    public Map<String, Indicator> on(Scorecard card) {
        return rows
                .latest(card.lines().stream()
                        .map(Line::indicator)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Indicator::code, Function.identity()));
    }

    public Optional<Indicator> find(String code) {
        return rows.latest(code);
    }

    /** The indicators of the card that cycles of the type evaluate (R24). */
    public Set<String> dueOn(Scorecard card, CycleType type) {
        return on(card).values().stream()
                .filter(indicator -> indicator.dueIn(type))
                .map(Indicator::code)
                .collect(Collectors.toSet());
    }

    /** The library as a file names it: by code or by name. Read once for a whole file. */
    public IndicatorNames names() {
        return new IndicatorNames(all());
    }
}
