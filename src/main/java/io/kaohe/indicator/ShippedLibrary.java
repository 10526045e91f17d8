package io.kaohe.indicator;

import io.kaohe.config.CannotStart;
import io.kaohe.indicator.Indicator.CrossCheck;
import io.kaohe.indicator.LibraryFile.Entry;
import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.indicator.Scorecard.Status;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What ships: the YAML files of a folder, by default {@code library/}, checked against each other. Anything unknown,
 * missing or there twice is a {@link CannotStart} that names the file and the line.
 */
final class ShippedLibrary {

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Scorecard> scorecards = new LinkedHashMap<>();

    private ShippedLibrary() {}

    /** @param folder for instance {@code classpath:library} */
    static ShippedLibrary read(String folder) {
        ShippedLibrary library = new ShippedLibrary();
        for (Resource file : files(folder + "/sources.yaml")) {
            LibraryFile.read(file, whole -> whole.parts("sources", library::source));
        }
        List<Runnable> references = new ArrayList<>();
        for (Resource file : files(folder + "/indicators/*.yaml")) {
            LibraryFile.read(file, whole -> {
                Family family = whole.oneOf(Family.class, "family");
                return whole.parts("indicators", entry -> library.indicator(family, entry, references));
            });
        }
        references.forEach(Runnable::run);
        for (Resource file : files(folder + "/scorecards/*.yaml")) {
            LibraryFile.read(file, library::scorecard);
        }
        return library;
    }

    Collection<Source> sources() {
        return sources.values();
    }

    Collection<Indicator> indicators() {
        return indicators.values();
    }

    Collection<Scorecard> scorecards() {
        return scorecards.values();
    }

    private Source source(Entry entry) {
        String code = entry.text("code");
        Words name = entry.part("name", Words::of);
        return keep(sources, code, new Source(code, name.zh(), name.en(), entry.texts("synonyms")), entry);
    }

    /** @param references what can only be checked when every indicator is known */
    private Indicator indicator(Family family, Entry entry, List<Runnable> references) {
        String code = entry.text("code");
        Words name = entry.part("name", Words::of);
        Words definition = entry.part("definition", Words::of);
        Words formula = entry.part("formula", Words::of);
        Method method = Objects.requireNonNullElse(entry.findOneOf(Method.class, "method"), Method.HIGHER);
        Direction direction = entry.findOneOf(Direction.class, "direction");
        Aggregation aggregation = entry.oneOf(Aggregation.class, "aggregation");
        String weightedBy = entry.find("weightedBy");
        if ((aggregation == Aggregation.WEIGHTED_AVERAGE) != (weightedBy != null)) {
            throw entry.problem("has weightedBy without WEIGHTED_AVERAGE, or the other way round");
        }
        Indicator indicator = new Indicator(
                code,
                1,
                name.zh(),
                name.en(),
                definition.zh(),
                definition.en(),
                formula.zh(),
                formula.en(),
                family,
                entry.findOneOf(ClickStage.class, "clickStage"),
                entry.texts("statements"),
                entry.oneOf(Unit.class, "unit"),
                direction(method, direction),
                method,
                entry.findDecimal("target"),
                entry.find("targetOrigin"),
                entry.find("targetGrade"),
                Objects.requireNonNullElse(entry.findDecimal("cap"), Indicator.DEFAULT_CAP),
                entry.setOf(CycleType.class, "dueIn"),
                aggregation,
                weightedBy,
                known(sources, entry.text("source"), entry),
                entry.findPart("crossCheck", this::crossCheck),
                entry.findDecimal("minimum"),
                entry.findDecimal("maximum"),
                entry.texts("pairs"));
        references.add(() -> indicator.pairs().forEach(pair -> known(indicators, pair, entry)));
        return keep(indicators, code, indicator, entry);
    }

    private CrossCheck crossCheck(Entry entry) {
        return new CrossCheck(known(sources, entry.text("source"), entry), entry.decimal("tolerance"));
    }

    /** A method says which way is better by itself, but for the threshold, which may be one not to exceed. */
    private static Direction direction(Method method, @Nullable Direction given) {
        return method == Method.LOWER ? Direction.LOWER : Objects.requireNonNullElse(given, Direction.HIGHER);
    }

    private Scorecard scorecard(Entry entry) {
        String code = entry.text("code");
        Words name = entry.part("name", Words::of);
        Scorecard card = new Scorecard(
                code,
                1,
                name.zh(),
                name.en(),
                entry.find("role"),
                entry.setOf(CycleType.class, "cycleTypes"),
                Status.ACTIVE,
                entry.text("origin"),
                entry.find("warningReason"),
                entry.parts("lines", this::line));
        return keep(scorecards, code, card, entry);
    }

    /** Either {@code indicator} or {@code judged: true}. */
    private Line line(Entry entry) {
        BigDecimal weight = entry.decimal("weight");
        if (entry.flag("judged")) {
            return Lines.judged(Lines.JUDGED, Block.QUALITATIVE, weight);
        }
        Indicator indicator = Objects.requireNonNull(indicators.get(known(indicators, entry.text("indicator"), entry)));
        Block block = Objects.requireNonNullElse(entry.findOneOf(Block.class, "block"), Block.QUANTITATIVE);
        return Lines.measured(indicator, block, weight, entry.findDecimal("baseline"));
    }

    private static <T> T keep(Map<String, T> all, String code, T value, Entry entry) {
        if (all.putIfAbsent(code, value) != null) {
            throw entry.problem("has the code \"" + code + "\", which another entry has already");
        }
        return value;
    }

    private static String known(Map<String, ?> all, String code, Entry entry) {
        if (!all.containsKey(code)) {
            throw entry.problem("names \"" + code + "\", which is not in the library");
        }
        return code;
    }

    private static List<Resource> files(String pattern) {
        try {
            return Arrays.asList(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in both languages; one is never without the other. */
    private record Words(String zh, String en) {

        static Words of(Entry entry) {
            return new Words(entry.text("zh"), entry.text("en"));
        }
    }
}
