/**
 * When people are at work: weekdays, the State Council's holidays and make-up days, and the hours of a day; and on
 * which day something is due. The one place that knows; years are data under {@code src/main/resources/calendar}, later
 * ones are imported. Uses shared, audit, imports.
 */
@NullMarked
package io.kaohe.calendar;

import org.jspecify.annotations.NullMarked;
