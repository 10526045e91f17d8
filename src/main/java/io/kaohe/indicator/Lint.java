package io.kaohe.indicator;

import io.kaohe.indicator.Finding.Severity;
import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.shared.Block;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a scorecard before anybody is appraised by it. Everything that would stop scoring later is an
 * error here, so that a target of 0 is met by the person who wrote it and not by the person who is scored.
 */
final class Lint {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final Scorecard card;
    private final Map<String, Indicator> indicators;
    private final Set<String> sources;
    private final List<Finding> findings = new ArrayList<>();

    private Lint(Scorecard card, Map<String, Indicator> indicators, Set<String> sources) {
        this.card = card;
        this.indicators = indicators;
        this.sources = sources;
    }

    /**
     * @param indicators the library by code
     * @param sources the codes of the registered sources
     * @return errors first
     */
    static List<Finding> of(Scorecard card, Map<String, Indicator> indicators, Set<String> sources) {
        Lint lint = new Lint(card, indicators, sources);
        lint.checkCard();
        card.lines().forEach(lint::checkLine);
        lint.warn();
        return List.copyOf(lint.findings);
    }

    private void checkCard() {
        BigDecimal sum = card.lines().stream().map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            error(null, "WEIGHTS_NOT_100", sum.toPlainString());
        }
        if (card.cycleTypes().isEmpty()) {
            error(null, "CYCLE_TYPES_MISSING");
        }
        Set<String> codes = new HashSet<>();
        for (Line line : card.lines()) {
            if (!codes.add(line.code())) {
                error(line, "LINE_DUPLICATE");
            }
        }
        if (card.lines().stream().filter(Lint::judged).count() > 1) {
            error(null, "JUDGED_TWICE");
        }
    }

    private void checkLine(Line line) {
        checkWeight(line);
        if (judged(line)) {
            if (line.block() != Block.QUALITATIVE) {
                error(line, "JUDGED_NOT_QUALITATIVE");
            }
            return;
        }
        Indicator indicator = line.indicator() == null ? null : indicators.get(line.indicator());
        if (indicator == null) {
            error(line, "INDICATOR_UNKNOWN");
            return;
        }
        checkSource(line, indicator);
        if (!card.cycleTypes().isEmpty() && card.cycleTypes().stream().noneMatch(indicator::dueIn)) {
            error(line, "LINE_NEVER_DUE");
        }
        checkLimits(line);
        if (line.method() == Method.BANDED) {
            checkBands(line);
        } else {
            checkTarget(line, indicator);
        }
    }

    private void checkWeight(Line line) {
        if (line.weight().signum() <= 0) {
            error(line, "WEIGHT_NOT_POSITIVE");
        }
        if (line.weight().stripTrailingZeros().scale() > 2) {
            error(line, "WEIGHT_TOO_PRECISE");
        }
    }

    private void checkSource(Line line, Indicator indicator) {
        if (indicator.source() == null) {
            error(line, "SOURCE_MISSING");
        } else if (!sources.contains(indicator.source())) {
            error(line, "SOURCE_UNKNOWN", indicator.source());
        }
    }

    private void checkLimits(Line line) {
        if (line.floor() != null && line.cap() != null && line.floor().compareTo(line.cap()) > 0) {
            error(line, "FLOOR_ABOVE_CAP");
        }
    }

    private void checkBands(Line line) {
        if (line.bands().isEmpty()) {
            error(line, "BANDS_MISSING");
        }
        Set<BigDecimal> bounds = new HashSet<>();
        if (!line.bands().stream().allMatch(band -> bounds.add(band.from().stripTrailingZeros()))) {
            error(line, "BAND_DUPLICATE");
        }
    }

    private void checkTarget(Line line, Indicator indicator) {
        BigDecimal target = line.target();
        if (target == null) {
            error(line, "TARGET_MISSING");
            return;
        }
        if (target.signum() == 0) {
            error(line, "TARGET_ZERO");
        } else if (!indicator.possible(target)) {
            error(line, "TARGET_IMPOSSIBLE", indicator.unit().name());
        }
        if (line.method() == Method.INCREMENTAL) {
            checkBaseline(line, target);
        }
    }

    private void checkBaseline(Line line, BigDecimal target) {
        if (line.baseline() == null) {
            error(line, "BASELINE_MISSING");
        } else if (line.baseline().compareTo(target) == 0) {
            error(line, "TARGET_IS_BASELINE");
        }
    }

    private void warn() {
        for (Block block : Block.values()) {
            if (card.lines().stream().noneMatch(line -> line.block() == block)) {
                warning(null, block == Block.QUANTITATIVE ? "NO_QUANTITATIVE_LINE" : "NO_QUALITATIVE_LINE");
            }
        }
        if (stands(ClickStage.PRE_CLICK) && !stands(ClickStage.POST_CLICK)) {
            warning(null, "PRE_CLICK_ALONE");
        }
        for (Line line : card.lines()) {
            if (line.weight().compareTo(HALF) > 0) {
                warning(line, "LINE_ABOVE_HALF", line.weight().toPlainString());
            }
        }
    }

    /** Whether a line of the card measures at the stage. */
    private boolean stands(ClickStage stage) {
        return card.lines().stream()
                .map(Line::indicator)
                .filter(Objects::nonNull)
                .map(indicators::get)
                .anyMatch(indicator -> indicator != null && indicator.clickStage() == stage);
    }

    private static boolean judged(Line line) {
        return line.method() == Method.JUDGED;
    }

    private void error(@Nullable Line line, String code, Object... args) {
        add(Severity.ERROR, line, code, args);
    }

    private void warning(@Nullable Line line, String code, Object... args) {
        add(Severity.WARNING, line, code, args);
    }

    private void add(Severity severity, @Nullable Line line, String code, Object... args) {
        findings.add(new Finding(severity, card.code(), line == null ? null : line.code(), code, List.of(args)));
    }
}
