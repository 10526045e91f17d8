package io.kaohe.indicator;

import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Row;
import io.kaohe.imports.RowCheck;
import io.kaohe.imports.WholeFileKind.Accepted;
import io.kaohe.imports.WholeFileKind.Checked;
import io.kaohe.indicator.Indicator.CrossCheck;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file of indicators. What a row leaves empty is as the version before has it; a new indicator has to
 * say everything that nobody can guess.
 */
final class IndicatorChecks {

    private final ImportOptions options;
    private final Map<String, Indicator> library;
    private final List<Source> sources;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Accepted<Indicator>> accepted = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    IndicatorChecks(ImportOptions options, Map<String, Indicator> library, List<Source> sources) {
        this.options = options;
        this.library = library;
        this.sources = sources;
    }

    Checked<Indicator> outcome() {
        return new Checked<>(accepted, rejected, List.of());
    }

    void add(Row row) {
        RowCheck check = new RowCheck(row);
        String code = check.find("code", IndicatorChecks::code, "CODE_UNREADABLE");
        if (code != null) {
            Integer first = seen.putIfAbsent(code, row.number());
            if (first != null) {
                check.reject("code", "ROW_DUPLICATE", first);
            }
            Indicator indicator = new Reading(row, check, library.get(code)).indicator(code);
            if (indicator != null && check.passed()) {
                accepted.add(new Accepted<>(row.number(), indicator));
            }
        }
        rejected.addAll(check.rejected());
    }

    private static Optional<String> code(String cell) {
        return cell.matches("[a-z][a-z0-9_]{0,63}") ? Optional.of(cell) : Optional.empty();
    }

    /** One row beside the version before. */
    private final class Reading {

        private final Row row;
        private final RowCheck check;
        private final @Nullable Indicator before;

        private Reading(Row row, RowCheck check, @Nullable Indicator before) {
            this.row = row;
            this.check = check;
            this.before = before;
        }

        /** Null when something that has to be said is not. */
        @Nullable
        Indicator indicator(String code) {
            String nameZh = text("name_zh", Indicator::nameZh);
            String nameEn = text("name_en", Indicator::nameEn);
            String formulaZh = text("formula_zh", Indicator::formulaZh);
            String formulaEn = text("formula_en", Indicator::formulaEn);
            Family family = word("family", SheetWords.FAMILY, "FAMILY_UNKNOWN", Indicator::family);
            Unit unit = word("unit", SheetWords.UNIT, "UNIT_UNKNOWN", Indicator::unit);
            String source = source("source", Indicator::source);
            if (nameZh == null
                    || nameEn == null
                    || formulaZh == null
                    || formulaEn == null
                    || family == null
                    || unit == null
                    || source == null) {
                return null;
            }
            Method method =
                    orElse(found("method", SheetWords.METHOD, "METHOD_UNKNOWN", Indicator::method), Method.HIGHER);
            Aggregation aggregation = orElse(
                    found("aggregation", SheetWords.AGGREGATION, "AGGREGATION_UNKNOWN", Indicator::aggregation),
                    usual(unit));
            BigDecimal target = figure("target", unit, Indicator::target);
            BigDecimal minimum = figure("minimum", unit, Indicator::minimum);
            BigDecimal maximum = figure("maximum", unit, Indicator::maximum);
            return new Indicator(
                    code,
                    before == null ? 1 : before.version() + 1,
                    nameZh,
                    nameEn,
                    orElse(optional("definition_zh", Indicator::definitionZh), formulaZh),
                    orElse(optional("definition_en", Indicator::definitionEn), formulaEn),
                    formulaZh,
                    formulaEn,
                    family,
                    found("click_stage", SheetWords.CLICK_STAGE, "CLICK_STAGE_UNKNOWN", Indicator::clickStage),
                    before == null ? List.of() : before.statements(),
                    unit,
                    direction(method),
                    method,
                    target,
                    targetOrigin(target),
                    before == null ? null : before.targetGrade(),
                    cap(),
                    dueIn(),
                    aggregation,
                    weightedBy(aggregation),
                    source,
                    crossCheck(source),
                    minimum,
                    maximum,
                    pairs(code));
        }

        private @Nullable String optional(String column, Function<Indicator, @Nullable String> earlier) {
            return row.cell(column).isEmpty() ? earlier(earlier) : row.cell(column);
        }

        private @Nullable String text(String column, Function<Indicator, @Nullable String> earlier) {
            String text = optional(column, earlier);
            if (text == null) {
                check.reject(column, "REQUIRED");
            }
            return text;
        }

        /** What the cell names, else what was there before; null when that is nothing. */
        private <T> @Nullable T found(
                String column,
                Function<String, Optional<T>> words,
                String code,
                Function<Indicator, @Nullable T> earlier) {
            return row.cell(column).isEmpty() ? earlier(earlier) : check.find(column, words, code);
        }

        private <T> @Nullable T word(
                String column,
                Function<String, Optional<T>> words,
                String code,
                Function<Indicator, @Nullable T> earlier) {
            return row.cell(column).isEmpty() && before != null ? earlier(earlier) : check.find(column, words, code);
        }

        private @Nullable String source(String column, Function<Indicator, @Nullable String> earlier) {
            return word(column, IndicatorChecks.this::source, "SOURCE_UNREGISTERED", earlier);
        }

        private @Nullable BigDecimal figure(
                String column, Unit unit, Function<Indicator, @Nullable BigDecimal> earlier) {
            return row.cell(column).isEmpty() ? earlier(earlier) : check.figure(column, unit, options.orientation());
        }

        private Direction direction(Method method) {
            if (method == Method.THRESHOLD) {
                return orElse(
                        found("direction", SheetWords.DIRECTION, "DIRECTION_UNKNOWN", Indicator::direction),
                        Direction.HIGHER);
            }
            return method == Method.LOWER ? Direction.LOWER : Direction.HIGHER;
        }

        /** A target of the company's own is its assumption until somebody says better. */
        private @Nullable String targetOrigin(@Nullable BigDecimal target) {
            if (target == null) {
                return null;
            }
            BigDecimal earlier = earlier(Indicator::target);
            boolean kept = earlier != null && target.compareTo(earlier) == 0;
            return kept ? earlier(Indicator::targetOrigin) : "assumption";
        }

        private BigDecimal cap() {
            BigDecimal cap = figure("cap", Unit.MULTIPLE, Indicator::cap);
            if (cap != null && cap.signum() <= 0) {
                check.reject("cap", "CAP_IMPOSSIBLE");
            }
            return orElse(cap, Indicator.DEFAULT_CAP);
        }

        private Set<CycleType> dueIn() {
            Set<CycleType> types = EnumSet.noneOf(CycleType.class);
            for (String word : words("due_in")) {
                Optional<CycleType> type = SheetWords.CYCLE_TYPE.apply(word);
                if (type.isEmpty()) {
                    check.reject("due_in", "CYCLE_TYPE_UNKNOWN");
                }
                type.ifPresent(types::add);
            }
            if (types.isEmpty()) {
                return before == null ? EnumSet.allOf(CycleType.class) : before.dueIn();
            }
            return types;
        }

        private @Nullable String weightedBy(Aggregation aggregation) {
            if (aggregation != Aggregation.WEIGHTED_AVERAGE) {
                return null;
            }
            return text("weighted_by", Indicator::weightedBy);
        }

        private @Nullable CrossCheck crossCheck(String source) {
            CrossCheck earlier = before == null ? null : before.crossCheck();
            if (row.cell("cross_source").isEmpty() && row.cell("tolerance").isEmpty()) {
                return earlier;
            }
            String second = row.cell("cross_source").isEmpty() && earlier != null
                    ? earlier.source()
                    : check.find("cross_source", IndicatorChecks.this::source, "SOURCE_UNREGISTERED");
            BigDecimal tolerance = row.cell("tolerance").isEmpty() && earlier != null
                    ? earlier.tolerance()
                    : check.figure("tolerance", Unit.RATIO, null);
            if (source.equals(second)) {
                check.reject("cross_source", "CROSS_SOURCE_IS_SOURCE");
            }
            return second == null || tolerance == null ? null : new CrossCheck(second, tolerance);
        }

        private List<String> pairs(String code) {
            List<String> pairs = words("pairs");
            if (pairs.contains(code) || !library.keySet().containsAll(pairs)) {
                check.reject("pairs", "INDICATOR_UNKNOWN");
            }
            return pairs.isEmpty() && before != null ? before.pairs() : pairs;
        }

        private List<String> words(String column) {
            return Arrays.stream(row.cell(column).split("[\\s,，、;；]+", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        private <T> @Nullable T earlier(Function<Indicator, @Nullable T> part) {
            return before == null ? null : part.apply(before);
        }

        private static <T> T orElse(@Nullable T value, T other) {
            return Objects.requireNonNullElse(value, other);
        }
    }

    /** What counts something adds up; a rate is averaged by what it was divided by. */
    private static Aggregation usual(Unit unit) {
        return unit == Unit.COUNT || unit == Unit.CNY ? Aggregation.SUM : Aggregation.WEIGHTED_AVERAGE;
    }

    private Optional<String> source(String name) {
        return sources.stream()
                .filter(source -> source.isCalled(name))
                .map(Source::code)
                .findFirst();
    }
}
