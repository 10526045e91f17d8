/**
 * When people are at work: weekdays, the State Council's holidays and make-up days, and the hours of a day. The one
 * place that knows; years are data under {@code src/main/resources/calendar}. Uses nothing.
 */
@NullMarked
package io.kaohe.calendar;

import org.jspecify.annotations.NullMarked;
