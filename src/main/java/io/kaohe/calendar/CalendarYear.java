package io.kaohe.calendar;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A year as the State Council announces it.
 *
 * @param holidays name → first and last day off; one day only is both
 * @param makeUpDays weekends that are worked
 */
record CalendarYear(int year, Map<String, List<LocalDate>> holidays, List<LocalDate> makeUpDays) {

    private static final ObjectMapper VALUES = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    CalendarYear {
        holidays = Map.copyOf(holidays);
        makeUpDays = List.copyOf(makeUpDays);
    }

    /** @throws IOException when the text is no year; the message says where and why */
    static CalendarYear read(InputStream yaml) throws IOException {
        try {
            Object values = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            CalendarYear read = VALUES.convertValue(values, CalendarYear.class);
            read.days();
            return read;
        } catch (RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * The days it names: true = worked, false = off.
     *
     * @throws IllegalArgumentException when a day is of another year, or both off and worked
     */
    Map<LocalDate, Boolean> days() {
        Map<LocalDate, Boolean> days = new TreeMap<>();
        holidays.values().forEach(off -> {
            LocalDate last = off.get(off.size() - 1);
            off.get(0).datesUntil(last.plusDays(1)).forEach(day -> days.put(day, false));
        });
        for (LocalDate day : makeUpDays) {
            if (days.put(day, true) != null) {
                throw new IllegalArgumentException("both off and worked: " + day);
            }
        }
        if (days.keySet().stream().anyMatch(day -> day.getYear() != year)) {
            throw new IllegalArgumentException("a day of another year than " + year);
        }
        return days;
    }
}
