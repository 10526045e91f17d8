/** The calendar that due dates rest on. */
@NullMarked
package io.kaohe.web.calendar;

import org.jspecify.annotations.NullMarked;
