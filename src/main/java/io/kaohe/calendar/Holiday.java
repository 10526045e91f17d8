package io.kaohe.calendar;

import java.time.LocalDate;

/**
 * A day that an announcement names.
 *
 * @param worked true = a weekend that is worked, false = a day off
 */
record Holiday(LocalDate day, String name, boolean worked) {}
