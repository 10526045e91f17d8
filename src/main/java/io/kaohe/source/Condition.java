package io.kaohe.source;

import io.kaohe.tabular.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows count: {@code stage = won, lost}, {@code responseHours <= 24}, {@code paidAt present}; several joined by
 * {@code and}.
 */
record Condition(List<Test> tests) {

    /** Words and numbers of a condition; what is not a word of the adapter is compared as it stands. */
    private static final Pattern TEST = Pattern.compile("(\\w+)\\s*(?:(present|absent)|(!=|<=|>=|=|<|>)\\s*(.+))");

    /**
     * @param operator {@code = != <= >= < > present absent}
     * @param values lower case; empty for a comparison of numbers
     */
    record Test(String column, String operator, Set<String> values, BigDecimal number) {

        BooleanSupplier in(TableRow row) {
            int ordinal = row.ordinal(column);
            return switch (operator) {
                case "present" -> () -> row.filled(ordinal);
                case "absent" -> () -> !row.filled(ordinal);
                case "=" -> () -> values.contains(row.word(ordinal));
                case "!=" -> () -> !values.contains(row.word(ordinal));
                default ->
                    () -> {
                        BigDecimal figure = row.figure(ordinal);
                        return figure != null && compared(operator, figure.compareTo(number));
                    };
            };
        }
    }

    Condition {
        tests = List.copyOf(tests);
    }

    /**
     * @param words column → word → the texts it stands for
     * @throws IllegalArgumentException when the text is no condition
     */
    static Condition parse(String text, Set<String> columns, Map<String, Map<String, List<String>>> words) {
        return new Condition(Stream.of(text.split("\\s+and\\s+"))
                .map(part -> test(part.strip(), columns, words))
                .toList());
    }

    /** Whether whatever row is the current one is among them; asked for once a table. Without a condition all are. */
    static BooleanSupplier in(TableRow row, @Nullable Condition condition) {
        if (condition == null) {
            return () -> true;
        }
        List<BooleanSupplier> tests =
                condition.tests().stream().map(test -> test.in(row)).toList();
        return tests.size() == 1 ? tests.get(0) : () -> tests.stream().allMatch(BooleanSupplier::getAsBoolean);
    }

    /** Whether the table has all that is asked for. */
    boolean answerable(Set<String> columns) {
        return tests.stream().allMatch(test -> columns.contains(test.column()));
    }

    private static boolean compared(String operator, int order) {
        return switch (operator) {
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            default -> order > 0;
        };
    }

    private static Test test(String text, Set<String> columns, Map<String, Map<String, List<String>>> words) {
        Matcher test = TEST.matcher(text);
        if (!test.matches() || !columns.contains(test.group(1))) {
            throw new AdapterFile.Wrong("CONDITION", text);
        }
        String column = test.group(1);
        if (test.group(2) != null) {
            return new Test(column, test.group(2), Set.of(), BigDecimal.ZERO);
        }
        String operator = test.group(3);
        if (operator.equals("=") || operator.equals("!=")) {
            Map<String, List<String>> known = words.getOrDefault(column, Map.of());
            Set<String> values = Stream.of(test.group(4).split(","))
                    .map(String::strip)
                    .flatMap(word -> known.getOrDefault(word, List.of(word)).stream())
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
            return new Test(column, operator, values, BigDecimal.ZERO);
        }
        BigDecimal number = Cell.number(test.group(4).strip());
        if (number == null) {
            throw new AdapterFile.Wrong("CONDITION", text);
        }
        return new Test(column, operator, Set.of(), number);
    }
}
