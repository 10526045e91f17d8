package io.kaohe.decision;

import io.kaohe.shared.CycleType;
import io.kaohe.shared.FieldErrors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one row as they came in and collects what is wrong; unreadable required fields read as empty. */
final class RowReader {

    static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    /** What can stand in a FEEL text and in XML as it is: no quotes, no backslash, no control or half characters. */
    private static final Pattern PLAIN_TEXT = Pattern.compile("[^\"\\\\\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]*");

    private static final int MAX_NUMBER_LENGTH = 40;

    private final String path;
    private final Map<String, Object> row;
    private final FieldErrors errors;
    private final Set<String> known = new HashSet<>();

    RowReader(String path, Map<String, Object> row, FieldErrors errors) {
        this.path = path;
        this.row = row;
        this.errors = errors;
    }

    /** A figure from 0 to the limit with at most two digits; null = the field is absent. */
    @Nullable
    BigDecimal figure(String field, int limit) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        BigDecimal figure = number(value);
        if (figure == null) {
            errors.add(at(field), "TYPE");
            return null;
        }
        boolean inRange = errors.requireBetween(BigDecimal.ZERO, BigDecimal.valueOf(limit), figure, at(field));
        boolean twoDigits = figure.scale() <= 2;
        errors.require(twoDigits, at(field), "TWO_DECIMALS");
        return inRange && twoDigits ? figure : null;
    }

    BigDecimal requiredFigure(String field, int limit) {
        require(field);
        BigDecimal figure = figure(field, limit);
        return figure == null ? BigDecimal.ZERO : figure;
    }

    @Nullable
    String text(String field, int limit) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            errors.add(at(field), "TYPE");
            return null;
        }
        errors.require(text.length() <= limit, at(field), "MAX_LENGTH", limit);
        errors.require(PLAIN_TEXT.matcher(text).matches(), at(field), "CHARACTERS");
        return text.strip();
    }

    String requiredText(String field, int limit) {
        require(field);
        String text = text(field, limit);
        return text == null ? "" : text;
    }

    @Nullable
    String code(String field) {
        String code = text(field, 40);
        errors.require(code == null || code.matches(CODE), at(field), "CODE");
        return code;
    }

    String requiredCode(String field) {
        require(field);
        String code = code(field);
        return code == null ? "" : code;
    }

    String oneOf(String field, Set<String> choices) {
        String code = requiredText(field, 40);
        boolean known = code.isEmpty() || choices.contains(code);
        errors.require(known, at(field), "ENUM");
        return code;
    }

    /** A list of cycle types, or several in one text separated by commas. */
    List<CycleType> cycleTypes(String field) {
        Object value = value(field);
        List<?> names = value == null
                ? List.of()
                : value instanceof List<?> list
                        ? list
                        : Arrays.asList(value.toString().split(",", -1));
        List<CycleType> types = new ArrayList<>();
        for (Object name : names) {
            CycleType type = Arrays.stream(CycleType.values())
                    .filter(candidate ->
                            name instanceof String text && candidate.name().equals(text.strip()))
                    .findFirst()
                    .orElse(null);
            if (type == null) {
                errors.add(at(field), "ENUM");
                return List.of();
            }
            types.add(type);
        }
        return types.stream().distinct().sorted().toList();
    }

    void refuseOtherFields() {
        new TreeSet<>(row.keySet())
                .stream().filter(field -> !known.contains(field)).forEach(field -> errors.add(at(field), "UNKNOWN"));
    }

    private void require(String field) {
        errors.require(value(field) != null, at(field), "REQUIRED");
    }

    /** An empty text is an empty field. */
    private @Nullable Object value(String field) {
        known.add(field);
        Object value = row.get(field);
        return value instanceof String text && text.isBlank() ? null : value;
    }

    private static @Nullable BigDecimal number(Object value) {
        String text = value.toString().strip();
        if (!(value instanceof Number || value instanceof String) || text.length() > MAX_NUMBER_LENGTH) {
            return null;
        }
        try {
            return new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private String at(String field) {
        return path + "." + field;
    }
}
