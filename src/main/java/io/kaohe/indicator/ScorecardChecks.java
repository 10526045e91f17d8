package io.kaohe.indicator;

import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Row;
import io.kaohe.imports.RowCheck;
import io.kaohe.imports.Warning;
import io.kaohe.imports.WholeFileKind.Accepted;
import io.kaohe.imports.WholeFileKind.Checked;
import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.indicator.Scorecard.Status;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of one file of scorecards: each is a line, the lines of one code are a card. */
final class ScorecardChecks {

    /** @param role empty = as in the version before */
    record ImportedLine(String code, String name, String role, Line line) {}

    private record LineKey(String card, String line) {}

    private static final BigDecimal HIGHEST_CAP = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** In which column stands what a group weighs. */
    private static final Map<RaterGroup, String> JUDGES = Map.of(
            RaterGroup.MANAGER, "manager_weight",
            RaterGroup.PEER, "peer_weight",
            RaterGroup.SELF, "self_weight",
            RaterGroup.CUSTOMER, "customer_weight",
            RaterGroup.UPWARD, "upward_weight");

    private final IndicatorNames names;
    private final ImportOptions options;
    private final Map<String, ImportedLine> firstOfCard = new HashMap<>();
    private final Map<LineKey, Integer> seen = new HashMap<>();
    private final Set<String> wrongCards = new HashSet<>();
    private final List<Accepted<ImportedLine>> accepted = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    ScorecardChecks(IndicatorNames names, ImportOptions options) {
        this.names = names;
        this.options = options;
    }

    void add(Row row) {
        RowCheck check = new RowCheck(row);
        String code = check.find("code", ScorecardChecks::code, "CODE_UNREADABLE");
        String name = check.find("name", Optional::of, "REQUIRED");
        Block block = check.find("block", SheetWords.BLOCK, "BLOCK_UNKNOWN");
        Line line = block == null ? null : line(row, check, block);
        if (code != null && name != null && line != null) {
            add(row, check, new ImportedLine(code, name, row.cell("role"), line));
        }
        if (!check.passed()) {
            wrongCards.add(row.cell("code"));
        }
        rejected.addAll(check.rejected());
    }

    /** @param newest what each code says at the moment */
    Checked<ImportedLine> outcome(Map<String, Scorecard> newest, Function<Scorecard, List<Finding>> lint) {
        rejectTheRestOfWrongCards();
        List<Warning> warnings = new ArrayList<>();
        for (Scorecard card : cards(accepted, newest)) {
            List<Finding> findings = lint.apply(card);
            findings.forEach(finding -> warnings.add(warning(finding)));
            if (!findings.isEmpty()) {
                warnings.add(new Warning(0, card.code(), "CARD_STAYS_DRAFT", List.of(card.code())));
            }
        }
        return new Checked<>(accepted, rejected, warnings);
    }

    /** The cards that the lines make; role, cycle types and judges are as before where the file is silent. */
    static List<Scorecard> cards(List<Accepted<ImportedLine>> lines, Map<String, Scorecard> newest) {
        Map<String, List<ImportedLine>> byCard = lines.stream()
                .map(Accepted::value)
                .collect(Collectors.groupingBy(ImportedLine::code, LinkedHashMap::new, Collectors.toList()));
        return byCard.values().stream()
                .map(card -> card(card, newest.get(card.get(0).code())))
                .toList();
    }

    private static Scorecard card(List<ImportedLine> lines, @Nullable Scorecard before) {
        ImportedLine first = lines.get(0);
        boolean sameName =
                before != null && List.of(before.nameZh(), before.nameEn()).contains(first.name());
        String role = first.role().isEmpty() && before != null ? before.role() : first.role();
        return new Scorecard(
                first.code(),
                before == null ? 1 : before.version() + 1,
                before != null && sameName ? before.nameZh() : first.name(),
                before != null && sameName ? before.nameEn() : first.name(),
                role == null || role.isEmpty() ? null : role,
                before == null ? EnumSet.allOf(CycleType.class) : before.cycleTypes(),
                Status.DRAFT,
                "import",
                null,
                lines.stream()
                        .map(ImportedLine::line)
                        .map(line ->
                                line.method() == Method.JUDGED && line.judges().isEmpty()
                                        ? Lines.judged(line.code(), line.block(), line.weight(), judges(before))
                                        : line)
                        .toList());
    }

    private static Map<RaterGroup, BigDecimal> judges(@Nullable Scorecard before) {
        return before == null || before.judges().isEmpty() ? Lines.USUAL_JUDGES : before.judges();
    }

    private void add(Row row, RowCheck check, ImportedLine line) {
        Integer first = seen.putIfAbsent(new LineKey(line.code(), line.line().code()), row.number());
        if (first != null) {
            check.reject("line", "ROW_DUPLICATE", first);
        }
        ImportedLine card = firstOfCard.putIfAbsent(line.code(), line);
        if (card != null && !card.name().equals(line.name())) {
            check.reject("name", "CARD_CONTRADICTS", card.name());
        }
        if (card != null && !card.role().equals(line.role())) {
            check.reject("role", "CARD_CONTRADICTS", card.role());
        }
        if (check.passed()) {
            accepted.add(new Accepted<>(row.number(), line));
        }
    }

    private @Nullable Line line(Row row, RowCheck check, Block block) {
        Method method = row.cell("method").isEmpty() ? null : check.find("method", SheetWords.METHOD, "METHOD_UNKNOWN");
        BigDecimal weight = weight(row, check);
        if (method == Method.JUDGED) {
            if (!row.cell("indicator").isEmpty()) {
                check.reject("indicator", "JUDGED_HAS_NO_INDICATOR");
            }
            String code = row.cell("line").isEmpty() ? Lines.JUDGED : row.cell("line");
            Map<RaterGroup, BigDecimal> judges = judges(row, check);
            return weight == null ? null : Lines.judged(code, block, weight, judges);
        }
        if (JUDGES.values().stream().anyMatch(column -> !row.cell(column).isEmpty())) {
            check.reject("method", "JUDGES_ON_MEASURED_LINE");
        }
        Indicator indicator = check.find("indicator", names::find, "INDICATOR_UNKNOWN");
        return indicator == null || weight == null ? null : measured(row, check, block, method, indicator, weight);
    }

    /**
     * What each group of raters weighs: where the row is silent as in the version before, where it says some of it the
     * rest is as usual. Somebody has to weigh something.
     */
    private static Map<RaterGroup, BigDecimal> judges(Row row, RowCheck check) {
        if (JUDGES.values().stream().allMatch(column -> row.cell(column).isEmpty())) {
            return Map.of();
        }
        Map<RaterGroup, BigDecimal> judges = new EnumMap<>(Lines.USUAL_JUDGES);
        JUDGES.forEach((group, column) -> {
            BigDecimal weight = row.cell(column).isEmpty() ? null : percentOr(Unit.COUNT, row, check, column);
            if (weight != null) {
                judges.put(group, isPercent(row.cell(column)) ? weight.movePointRight(2) : weight);
            }
        });
        boolean sound =
                judges.values().stream().allMatch(weight -> weight.signum() >= 0 && weight.compareTo(HUNDRED) <= 0);
        if (!sound || judges.values().stream().noneMatch(weight -> weight.signum() > 0)) {
            check.reject("manager_weight", "JUDGES_IMPOSSIBLE");
        }
        return judges;
    }

    /** What the row leaves open is as the indicator has it. */
    private Line measured(
            Row row, RowCheck check, Block block, @Nullable Method given, Indicator indicator, BigDecimal weight) {
        Method method = given == null ? indicator.method() : given;
        BigDecimal target = figure(row, check, "target", indicator);
        BigDecimal cap = cap(row, check);
        return new Line(
                row.cell("line").isEmpty() ? indicator.code() : row.cell("line"),
                indicator.nameZh(),
                indicator.nameEn(),
                block,
                indicator.code(),
                method,
                direction(method, indicator),
                weight,
                null,
                target == null ? indicator.target() : target,
                figure(row, check, "baseline", indicator),
                target == null ? indicator.targetOrigin() : null,
                null,
                cap == null && block == Block.QUANTITATIVE ? indicator.cap() : cap,
                false,
                List.of(),
                Map.of());
    }

    private static Direction direction(Method method, Indicator indicator) {
        return switch (method) {
            case HIGHER -> Direction.HIGHER;
            case LOWER -> Direction.LOWER;
            default -> indicator.direction();
        };
    }

    private @Nullable BigDecimal figure(Row row, RowCheck check, String column, Indicator indicator) {
        return row.cell(column).isEmpty() ? null : check.figure(column, indicator.unit(), options.orientation());
    }

    /** {@code 30}, {@code 30%} and {@code 30.00} are the same weight. */
    private static @Nullable BigDecimal weight(Row row, RowCheck check) {
        BigDecimal weight = percentOr(Unit.COUNT, row, check, "weight");
        if (weight == null) {
            return null;
        }
        BigDecimal percent = isPercent(row.cell("weight")) ? weight.movePointRight(2) : weight;
        if (percent.signum() <= 0) {
            check.reject("weight", "WEIGHT_NOT_POSITIVE");
        } else if (percent.stripTrailingZeros().scale() > 2) {
            check.reject("weight", "WEIGHT_TOO_PRECISE");
        }
        return percent;
    }

    /** {@code 1.5} and {@code 150%} are the same cap; {@code 150} is nobody's. */
    private static @Nullable BigDecimal cap(Row row, RowCheck check) {
        if (row.cell("cap").isEmpty()) {
            return null;
        }
        BigDecimal cap = percentOr(Unit.MULTIPLE, row, check, "cap");
        if (cap != null && (cap.signum() <= 0 || cap.compareTo(HIGHEST_CAP) > 0)) {
            check.reject("cap", "CAP_IMPOSSIBLE");
        }
        return cap;
    }

    private static @Nullable BigDecimal percentOr(Unit bare, Row row, RowCheck check, String column) {
        return check.figure(column, isPercent(row.cell(column)) ? Unit.RATIO : bare, null);
    }

    private static boolean isPercent(String cell) {
        return cell.endsWith("%") || cell.endsWith("％");
    }

    /** A card is taken as a whole: without the wrong row it would be another card. */
    private void rejectTheRestOfWrongCards() {
        accepted.removeIf(row -> {
            boolean wrong = wrongCards.contains(row.value().code());
            if (wrong) {
                rejected.add(new RejectedRow(row.row(), "code", row.value().code(), "CARD_HAS_WRONG_ROWS"));
            }
            return wrong;
        });
    }

    private Warning warning(Finding finding) {
        int row = finding.line() == null ? 0 : seen.getOrDefault(new LineKey(finding.scorecard(), finding.line()), 0);
        return new Warning(row, finding.line() == null ? finding.scorecard() : "line", finding.code(), finding.args());
    }

    private static Optional<String> code(String cell) {
        return cell.matches("[A-Za-z][A-Za-z0-9_]{0,63}") ? Optional.of(cell) : Optional.empty();
    }
}
