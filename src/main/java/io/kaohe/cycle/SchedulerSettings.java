package io.kaohe.cycle;

import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which cycles open by themselves.
 *
 * @param from of each type the first period, such as {@code 2026-10, 2026-Q4, 2026}; a type that is not named is left
 *     to HR, so that nothing opens by itself until somebody says from when
 * @param opensOn how many days after the end of the period a cycle opens: 1 = on the day after it
 */
@ConfigurationProperties("kaohe.scheduler")
public record SchedulerSettings(@DefaultValue List<Period> from, Map<CycleType, Integer> opensOn) {

    public SchedulerSettings {
        from = List.copyOf(from);
        opensOn = Map.copyOf(opensOn);
    }

    LocalDate opens(Period period) {
        return period.lastDay().plusDays(opensOn.getOrDefault(period.type(), 1));
    }
}
