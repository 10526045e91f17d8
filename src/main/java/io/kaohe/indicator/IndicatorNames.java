package io.kaohe.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What files call the indicators: {@code organic_share}, 自然搜索流量占比 or {@code Organic search share}. */
public final class IndicatorNames {

    private final Map<String, Indicator> known = new HashMap<>();

    IndicatorNames(Collection<Indicator> indicators) {
        for (Indicator indicator : indicators) {
            known.putIfAbsent(key(indicator.nameZh()), indicator);
            known.putIfAbsent(key(indicator.nameEn()), indicator);
        }
        // a code always means its own indicator, whatever another one is called
        indicators.forEach(indicator -> known.put(key(indicator.code()), indicator));
    }

    public Optional<Indicator> find(String codeOrName) {
        return Optional.ofNullable(known.get(key(codeOrName)));
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
