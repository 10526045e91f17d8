/** Working days and hours. */
@NullMarked
package io.kaohe.calendar;

import org.jspecify.annotations.NullMarked;
