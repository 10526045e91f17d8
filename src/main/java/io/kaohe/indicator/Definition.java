package io.kaohe.indicator;

import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator means, for whoever is measured by it: the library itself is HR's.
 *
 * @param target the library's default, which a card or a person's own target may replace
 * @param targetOrigin see {@link Indicator}
 * @param source where its figures usually come from
 */
public record Definition(
        String definitionZh,
        String definitionEn,
        String formulaZh,
        String formulaEn,
        Unit unit,
        Direction direction,
        Method method,
        @Nullable BigDecimal target,
        @Nullable String targetOrigin,
        @Nullable String source) {

    public static Definition of(Indicator indicator) {
        return new Definition(
                indicator.definitionZh(),
                indicator.definitionEn(),
                indicator.formulaZh(),
                indicator.formulaEn(),
                indicator.unit(),
                indicator.direction(),
                indicator.method(),
                indicator.target(),
                indicator.targetOrigin(),
                indicator.source());
    }
}
