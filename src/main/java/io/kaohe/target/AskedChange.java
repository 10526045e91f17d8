package io.kaohe.target;

import io.kaohe.shared.Unit;
import io.kaohe.target.TargetChange.Decision;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change as who asked for it sees it.
 *
 * @param name of whose target it is
 * @param decision null = not decided yet
 */
public record AskedChange(
        String name,
        String code,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable Unit unit,
        String period,
        BigDecimal before,
        BigDecimal target,
        LocalDate effectiveFrom,
        @Nullable Decision decision,
        @Nullable String answer) {}
