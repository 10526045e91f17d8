package io.kaohe.indicator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.indicator.Scorecard.Status;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What ships: the YAML files under {@code library/}. They are read into the database once; a code that is there
 * already, in whatever version, is the company's own and stays as it is, also when a later release ships another.
 */
@Component
class ShippedLibrary {

    private static final BigDecimal DEFAULT_CAP = new BigDecimal("1.50");
    private static final ObjectMapper YAML = new YAMLMapper();

    private final JdbcIndicators indicators;
    private final JdbcScorecards scorecards;

    ShippedLibrary(JdbcIndicators indicators, JdbcScorecards scorecards) {
        this.indicators = indicators;
        this.scorecards = scorecards;
    }

    @Transactional
    public void load() {
        scorecards.lock();
        sources().forEach(indicators::addIfUnknown);
        indicators().forEach(indicators::addIfUnknown);
        for (Scorecard card : scorecards()) {
            if (scorecards.newest(card.code()).isEmpty()) {
                scorecards.add(card, Actor.SYSTEM.id());
            }
        }
    }

    static List<Source> sources() {
        return read(resource("library/sources.yaml"), new TypeReference<List<Source>>() {});
    }

    static List<Indicator> indicators() {
        return read(resource("library/indicators.yaml"), new TypeReference<List<ShippedIndicator>>() {}).stream()
                .map(ShippedIndicator::asIndicator)
                .toList();
    }

    static List<Scorecard> scorecards() {
        Map<String, Indicator> library =
                indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        return Arrays.stream(resources("library/scorecards/*.yaml"))
                .map(file ->
                        read(file, new TypeReference<ShippedScorecard>() {}).asScorecard(library))
                .toList();
    }

    private static Resource resource(String path) {
        return new PathMatchingResourcePatternResolver().getResource("classpath:" + path);
    }

    private static Resource[] resources(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(Resource file, TypeReference<T> type) {
        try (InputStream in = file.getInputStream()) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An indicator as the YAML writes it: what goes without saying is left out. */
    private record ShippedIndicator(
            String code,
            String nameZh,
            String nameEn,
            String definitionZh,
            String definitionEn,
            Unit unit,
            @Nullable Method method,
            @Nullable BigDecimal target,
            @Nullable String targetOrigin,
            @Nullable BigDecimal cap,
            @Nullable String source,
            Indicator.Aggregation aggregation,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum) {

        Indicator asIndicator() {
            Method how = Objects.requireNonNullElse(method, Method.HIGHER);
            return new Indicator(
                    code,
                    1,
                    nameZh,
                    nameEn,
                    definitionZh,
                    definitionEn,
                    unit,
                    how == Method.LOWER ? Direction.LOWER : Direction.HIGHER,
                    how,
                    target,
                    targetOrigin,
                    Objects.requireNonNullElse(cap, DEFAULT_CAP),
                    source,
                    aggregation,
                    minimum,
                    maximum);
        }
    }

    private record ShippedScorecard(
            String code,
            String nameZh,
            String nameEn,
            @Nullable String role,
            Set<CycleType> cycleTypes,
            String origin,
            @Nullable String warningReason,
            List<ShippedLine> lines) {

        Scorecard asScorecard(Map<String, Indicator> library) {
            return new Scorecard(
                    code,
                    1,
                    nameZh,
                    nameEn,
                    role,
                    cycleTypes,
                    Status.ACTIVE,
                    origin,
                    warningReason,
                    lines.stream().map(line -> line.asLine(library)).toList());
        }
    }

    /** Either {@code indicator} or {@code judged: true}. */
    private record ShippedLine(
            @Nullable String indicator,
            boolean judged,
            BigDecimal weight,
            @Nullable BigDecimal baseline) {

        Line asLine(Map<String, Indicator> library) {
            if (judged) {
                return Lines.judged(Lines.JUDGED, Block.QUALITATIVE, weight);
            }
            Indicator measured = Objects.requireNonNull(library.get(indicator), () -> "no indicator " + indicator);
            return Lines.measured(measured, weight, baseline);
        }
    }
}
