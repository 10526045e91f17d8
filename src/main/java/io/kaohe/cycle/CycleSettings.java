package io.kaohe.cycle;

import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who a cycle is for.
 *
 * @param joinBy the last day of a period, counted from 1, on which somebody may join and be appraised for it; who joins
 *     later takes part from the next one on. Without a day nobody is too late
 */
@ConfigurationProperties("kaohe.cycle")
public record CycleSettings(Map<CycleType, Integer> joinBy) {

    public CycleSettings {
        joinBy = Map.copyOf(joinBy);
    }

    boolean tooLate(LocalDate joined, Period period) {
        Integer day = joinBy.get(period.type());
        return day != null && joined.isAfter(period.firstDay().plusDays(day - 1L));
    }
}
