package io.kaohe.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The company's working calendar: the years that ship, those in the directory {@code kaohe.calendar.dir} – next year's
 * notice comes in November –, and the hours of a working day.
 */
@Configuration
public class CalendarConfiguration {

    /** @throws IOException when a year cannot be read: a wrong calendar would make wrong figures */
    @Bean
    public WorkingCalendar workingCalendar(
            @Value("${kaohe.calendar.opens:09:00}") String opens,
            @Value("${kaohe.calendar.closes:18:00}") String closes,
            @Value("${kaohe.calendar.dir:}") String directory)
            throws IOException {
        Map<Integer, CalendarYear> years = new HashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:calendar/*.yaml")) {
            try (InputStream yaml = file.getInputStream()) {
                add(CalendarYear.read(yaml), years);
            }
        }
        if (!directory.isBlank()) {
            company(Path.of(directory), years);
        }
        return new WorkingCalendar(LocalTime.parse(opens), LocalTime.parse(closes), years.values());
    }

    @Bean
    public DueDays dueDays(WorkingCalendar calendar, CalendarSettings settings, Clock clock) {
        return new DueDays(calendar, settings, clock);
    }

    private static void company(Path directory, Map<Integer, CalendarYear> years) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                try (InputStream yaml = Files.newInputStream(file)) {
                    add(CalendarYear.read(yaml), years);
                }
            }
        }
    }

    private static void add(CalendarYear year, Map<Integer, CalendarYear> years) {
        years.put(year.year(), year);
    }
}
