package io.kaohe.delivery;

import java.time.LocalTime;
import java.util.Locale;

/**
 * How a person wants to be reached.
 *
 * @param quietFrom from this time of day on letters wait …
 * @param quietUntil … until this one, of the next day where it is earlier; the same = never quiet
 * @param mail whether mails are wanted at all
 */
public record MessagePreference(Locale language, LocalTime quietFrom, LocalTime quietUntil, boolean mail) {

    boolean quietAt(LocalTime time) {
        return quietFrom.isAfter(quietUntil)
                ? !time.isBefore(quietFrom) || time.isBefore(quietUntil)
                : !time.isBefore(quietFrom) && time.isBefore(quietUntil);
    }
}
