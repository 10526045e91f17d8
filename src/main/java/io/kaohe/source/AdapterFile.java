package io.kaohe.source;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.source.Measure.Unit;
import io.kaohe.source.SourceReading.Called;
import io.kaohe.tabular.DayOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** An adapter as its YAML writes it; {@code src/docs/sources.md} says what each word means. */
record AdapterFile(
        String code,
        int version,
        String source,
        String nameZh,
        String nameEn,
        @Nullable Map<String, Called> names,
        @Nullable List<String> head,
        boolean needsHead,
        @Nullable DayOrder days,
        List<TableFile> tables) {

    /** Jackson's own YAML parser does not know anchors, by which a file says things once. */
    private static final ObjectMapper VALUES = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    /** @param measures unit → code → formula, or several of which the first that can be answered counts */
    record TableFile(
            String name,
            @Nullable Map<String, List<String>> keys,
            @Nullable Map<String, List<String>> dates,
            @Nullable Map<String, List<String>> daysSinceStart,
            @Nullable Map<String, List<String>> numbers,
            @Nullable Map<String, List<String>> rates,
            @Nullable Map<String, List<String>> percents,
            @Nullable Map<String, List<String>> durations,
            @Nullable Set<String> required,
            @Nullable Set<String> oneOf,
            @Nullable List<String> period,
            @Nullable String peoplePeriod,
            @Nullable Map<String, String> peoplePeriods,
            @Nullable Map<String, Map<String, List<String>>> words,
            @Nullable Set<String> none,
            @Nullable String rows,
            @Nullable Map<String, String> derived,
            @Nullable Map<String, WithinFile> within,
            Map<Unit, Map<String, List<String>>> measures,
            @Nullable Map<String, Map<String, String>> people) {

        TableShape shape() {
            List<Column> columns = new ArrayList<>();
            add(columns, Column.Type.KEY, keys);
            add(columns, Column.Type.DATE, dates);
            add(columns, Column.Type.NTH_DAY, daysSinceStart);
            add(columns, Column.Type.NUMBER, numbers);
            add(columns, Column.Type.RATE, rates);
            add(columns, Column.Type.PERCENT, percents);
            add(columns, Column.Type.DURATION, durations);
            Set<String> known = new HashSet<>();
            columns.forEach(column -> known.add(column.name()));
            Map<String, Derived> figures = new LinkedHashMap<>();
            orNone(derived).forEach((figure, text) -> {
                figures.put(figure, Implied.parse(text, known));
                known.add(figure);
            });
            Map<String, Map<String, List<String>>> vocabulary = orNone(words);
            orNone(within).forEach((figure, answer) -> {
                figures.put(figure, answer.within(orNone(dates).keySet(), known, vocabulary));
                known.add(figure);
            });
            List<Measure> measured = new ArrayList<>();
            AdapterFile.required("measures", measures)
                    .forEach((unit, ofUnit) -> ofUnit.forEach((code, formulas) -> measured.add(new Measure(
                            code,
                            unit,
                            formulas.stream()
                                    .map(text -> Formula.parse(
                                            text, known, where -> Condition.parse(where, known, vocabulary)))
                                    .toList()))));
            Map<String, Map<String, Formula>> figuresOfPeople = new LinkedHashMap<>();
            orNone(people).forEach((kind, indicators) -> {
                Map<String, Formula> formulas = new LinkedHashMap<>();
                indicators.forEach((indicator, text) -> formulas.put(
                        indicator, Formula.parse(text, known, where -> Condition.parse(where, known, vocabulary))));
                figuresOfPeople.put(kind.toUpperCase(Locale.ROOT), formulas);
            });
            TableShape shape = new TableShape(
                    name,
                    columns,
                    known(Objects.requireNonNullElse(required, Set.of()), known),
                    known(Objects.requireNonNullElse(oneOf, Set.of()), known),
                    known(period, known),
                    peoplePeriod == null
                            ? null
                            : known(List.of(peoplePeriod), orNone(dates).keySet())
                                    .get(0),
                    datesOf(peoplePeriods),
                    Set.copyOf(Objects.requireNonNullElse(none, Set.<String>of())),
                    rows == null ? null : Condition.parse(rows, known, vocabulary),
                    figures,
                    measured,
                    figuresOfPeople);
            shape.unknownMeasure().ifPresent(measure -> {
                throw new Wrong("MEASURE", measure, formulaWith(measure));
            });
            return shape;
        }

        private String formulaWith(String measure) {
            return Stream.concat(
                            measures.values().stream()
                                    .flatMap(ofUnit -> ofUnit.values().stream().flatMap(List::stream)),
                            orNone(people).values().stream().flatMap(indicators -> indicators.values().stream()))
                    .filter(formula -> formula.matches(".*\\b" + Pattern.quote(measure) + "\\b.*"))
                    .findFirst()
                    .orElse(measure);
        }

        private Map<String, String> datesOf(@Nullable Map<String, String> indicators) {
            Map<String, String> byIndicator = orNone(indicators);
            known(List.copyOf(byIndicator.values()), orNone(dates).keySet());
            return byIndicator;
        }

        private static void add(List<Column> columns, Column.Type type, @Nullable Map<String, List<String>> named) {
            orNone(named).forEach((name, headers) -> columns.add(new Column(name, type, headers)));
        }

        private static List<String> known(@Nullable List<String> names, Set<String> columns) {
            List<String> given = Objects.requireNonNullElse(names, List.of());
            known(Set.copyOf(given), columns);
            return given;
        }

        private static Set<String> known(Set<String> names, Set<String> columns) {
            names.stream().filter(name -> !columns.contains(name)).findFirst().ifPresent(name -> {
                throw new Wrong("COLUMN", name);
            });
            return Set.copyOf(names);
        }
    }

    /** @param clock left out = {@link Within.Clock#WALL} */
    record WithinFile(
            String from,
            String to,
            BigDecimal hours,
            Within.@Nullable Clock clock,
            @Nullable String where) {

        Within within(Set<String> dates, Set<String> known, Map<String, Map<String, List<String>>> words) {
            TableFile.known(Set.of(from, to), dates);
            return new Within(
                    from,
                    to,
                    hours,
                    Objects.requireNonNullElse(clock, Within.Clock.WALL),
                    where == null ? null : Condition.parse(where, known, words));
        }
    }

    /** Something in the text cannot be; where and what is for whoever wrote it. */
    static final class Wrong extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final String about;
        private final String where;

        /**
         * @param code as {@code adapterMistake.*} in {@code forms/words}
         * @param about the word that is wrong, or missing
         * @param where a text that stands in the line, and in none before it
         */
        Wrong(String code, String about, String where) {
            super(code + ": " + about);
            this.code = code;
            this.about = about;
            this.where = where;
        }

        Wrong(String code, String about) {
            this(code, about, about);
        }

        Adapters.Mistake in(String file, String yaml) {
            List<String> lines = yaml.lines().toList();
            int line = 1;
            while (line <= lines.size() && !lines.get(line - 1).contains(where)) {
                line++;
            }
            boolean found = !where.isEmpty() && line <= lines.size();
            return new Adapters.Mistake(file, found ? line : null, code, about);
        }
    }

    /** @throws Wrong when the text is no adapter */
    static Adapter read(String yaml) {
        AdapterFile file = values(yaml);
        return new Adapter(
                required("code", file.code()),
                Math.max(1, file.version()),
                required("source", file.source()),
                required("nameZh", file.nameZh()),
                required("nameEn", file.nameEn()),
                orNone(file.names()),
                Objects.requireNonNullElse(file.head(), List.<String>of()).stream()
                        .map(AdapterFile::pattern)
                        .toList(),
                file.needsHead(),
                Objects.requireNonNullElse(file.days(), DayOrder.YEAR_FIRST),
                required("tables", file.tables()).stream().map(TableFile::shape).toList());
    }

    private static AdapterFile values(String yaml) {
        try {
            Object values = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return required("code", VALUES.convertValue(values, AdapterFile.class));
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null
                    ? ""
                    : yaml.lines()
                            .skip(e.getProblemMark().getLine())
                            .findFirst()
                            .orElse("");
            throw new Wrong("SYNTAX", String.valueOf(e.getProblem()), line);
        } catch (YAMLException e) {
            throw new Wrong("SYNTAX", String.valueOf(e.getMessage()), "");
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
    }

    /** What Jackson did not understand, by the word that it stands under. */
    private static Wrong wrong(IllegalArgumentException e) {
        if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
            return new Wrong("UNKNOWN", unknown.getPropertyName(), unknown.getPropertyName() + ":");
        }
        if (e.getCause() instanceof JsonMappingException unfit
                && !unfit.getPath().isEmpty()) {
            List<String> path = unfit.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(Objects::nonNull)
                    .toList();
            String word = path.get(path.size() - 1);
            return new Wrong("VALUE", word, word + ":");
        }
        return new Wrong("VALUE", "–", "");
    }

    private static <T> T required(String word, @Nullable T value) {
        if (value == null) {
            throw new Wrong("MISSING", word, "");
        }
        return value;
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new Wrong("PATTERN", text);
        }
    }

    private static <K, V> Map<K, V> orNone(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }
}
