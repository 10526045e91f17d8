package io.kaohe.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the formulas of adapters: {@code 1 - sum(engaged) / sum(sessions)},
 * {@code count(where stage = won) / count(where stage = won, lost)}, {@code mean(position, impressions)},
 * {@code avg_stay_seconds / 60}. The language has no loops, calls nothing and knows only the adapter's own columns.
 */
final class FormulaReader {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<number>\\d+(?:\\.\\d+)?)|(?<name>[A-Za-z]\\w*)|(?<sign>[-+*/()]))");

    private static final int LONGEST = 500;

    private final String text;
    private final Set<String> columns;
    private final Function<String, Condition> conditions;
    private int at;

    FormulaReader(String text, Set<String> columns, Function<String, Condition> conditions) {
        this.text = text;
        if (text.length() > LONGEST) {
            throw wrong();
        }
        this.columns = columns;
        this.conditions = conditions;
    }

    Formula whole() {
        Formula formula = sum();
        if (!text.substring(at).isBlank()) {
            throw wrong();
        }
        return formula;
    }

    private Formula sum() {
        Formula left = product();
        for (char sign = sign("+-"); sign != 0; sign = sign("+-")) {
            left = new Formula.Combined(sign, left, product());
        }
        return left;
    }

    private Formula product() {
        Formula left = factor();
        for (char sign = sign("*/"); sign != 0; sign = sign("*/")) {
            left = new Formula.Combined(sign, left, factor());
        }
        return left;
    }

    private Formula factor() {
        Matcher token = next();
        if (token.group("number") != null) {
            return new Formula.Constant(new BigDecimal(token.group("number")));
        }
        if (token.group("name") != null) {
            return sign("(") == 0 ? new Formula.Named(token.group("name")) : aggregate(token.group("name"));
        }
        if (token.group("sign").equals("(")) {
            Formula inside = sum();
            if (sign(")") == 0) {
                throw wrong();
            }
            return inside;
        }
        throw wrong();
    }

    private Formula aggregate(String name) {
        int end = text.indexOf(')', at);
        if (end < 0) {
            throw wrong();
        }
        String inside = text.substring(at, end).strip();
        at = end + 1;
        int where = inside.startsWith("where ") ? 0 : inside.indexOf(" where ");
        @Nullable
        Condition condition = where < 0
                ? null
                : conditions.apply(
                        inside.substring(inside.indexOf("where ", where) + 6).strip());
        String subject = where < 0 ? inside : inside.substring(0, where).strip();
        Aggregate.Kind kind = kind(name);
        if (kind == Aggregate.Kind.MEAN) {
            String[] both = subject.split(",");
            if (both.length != 2) {
                throw wrong();
            }
            return new Formula.Aggregated(new Aggregate(kind, List.of(column(both[0])), column(both[1]), condition));
        }
        List<String> added = subject.isEmpty()
                ? List.of()
                : Stream.of(subject.split("\\+")).map(this::column).toList();
        if (added.isEmpty() && kind != Aggregate.Kind.COUNT) {
            throw wrong();
        }
        return new Formula.Aggregated(new Aggregate(kind, added, null, condition));
    }

    private Aggregate.Kind kind(String name) {
        try {
            return Aggregate.Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private String column(String name) {
        if (!columns.contains(name.strip())) {
            throw new AdapterFile.Wrong("COLUMN", name.strip(), text);
        }
        return name.strip();
    }

    private char sign(String wanted) {
        Matcher token = TOKEN.matcher(text).region(at, text.length());
        if (token.lookingAt() && token.group("sign") != null && wanted.contains(token.group("sign"))) {
            at = token.end();
            return token.group("sign").charAt(0);
        }
        return 0;
    }

    private Matcher next() {
        Matcher token = TOKEN.matcher(text).region(at, text.length());
        if (!token.lookingAt()) {
            throw wrong();
        }
        at = token.end();
        return token;
    }

    private IllegalArgumentException wrong() {
        return new AdapterFile.Wrong("FORMULA", text);
    }
}
