package io.kaohe.target;

import io.kaohe.indicator.Indicator;
import io.kaohe.organization.Person;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target of a running period that a line manager may ask to change.
 *
 * @param version 0 = the card's default holds
 */
public record ChangeableTarget(
        Person person,
        Indicator indicator,
        Period period,
        int version,
        BigDecimal target,
        @Nullable BigDecimal baseline) {}
