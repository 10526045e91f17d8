package io.kaohe.tabular;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Days and times by the numbers in them: {@code 2026-10-03 09:30}, {@code 2026/10/3}, {@code 20261003},
 * {@code 2026年10月3日9时30分}, {@code 3/10/2026}, {@code Oct 3, 2026 9:30 PM}. Time zones are not read: a tool writes
 * one file in one zone.
 */
final class TimeText {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int PARTS = 6;

    private TimeText() {}

    static @Nullable LocalDateTime read(String cell, DayOrder order) {
        LocalDateTime iso = iso(cell);
        if (iso != null) {
            return iso;
        }
        String text = Cell.halfWidth(cell).strip();
        int[] parts = new int[PARTS];
        int[] widths = new int[PARTS];
        int count = 0;
        int month = 0;
        for (int i = 0; i < text.length() && count < PARTS; ) {
            char c = text.charAt(i);
            int end = i;
            if (c >= '0' && c <= '9') {
                while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                    end++;
                }
                if (end - i > 10) {
                    return null;
                }
                widths[count] = end - i;
                parts[count] = (int) Long.parseLong(text.substring(i, end));
                count++;
                i = end;
            } else if (Character.isLetter(c) && c < 0x7F) {
                while (end < text.length() && Character.isLetter(text.charAt(end)) && text.charAt(end) < 0x7F) {
                    end++;
                }
                int named = month(text.substring(i, end));
                if (named > 0) {
                    month = named;
                } else if (count < 3 && end - i > 3) {
                    return null;
                }
                i = end;
            } else if (count > 0 && (c == '.' && count == PARTS || c == '+' || c == 'Z')) {
                break;
            } else {
                i++;
            }
        }
        return time(text, order, parts, widths, count, month);
    }

    private static @Nullable LocalDateTime time(
            String text, DayOrder order, int[] parts, int[] widths, int count, int month) {
        if (count == 0) {
            return null;
        }
        if (month > 0) {
            // Oct 3, 2026 or 3 Oct 2026: both leave the day and the year
            return count < 2 || widths[1] != 4 ? null : of(text, parts[1], month, parts[0], parts, 2, count);
        }
        if (widths[0] == 8 || widths[0] == 10) {
            int day = widths[0] == 10 ? parts[0] / 100 : parts[0];
            int hour = widths[0] == 10 ? parts[0] % 100 : 0;
            return widths[0] == 10
                    ? of(text, day / 10000, day / 100 % 100, day % 100, new int[] {hour}, 0, 1)
                    : of(text, day / 10000, day / 100 % 100, day % 100, parts, 1, count);
        }
        if (widths[0] == 4 && count >= 3) {
            return of(text, parts[0], parts[1], parts[2], parts, 3, count);
        }
        if (widths[0] == 4 && count == 2) {
            return of(text, parts[0], parts[1], 1, parts, 2, 2);
        }
        if (count < 3 || widths[0] > 2 || order == DayOrder.YEAR_FIRST) {
            return null;
        }
        int year = widths[2] == 2 ? 2000 + parts[2] : parts[2];
        return order == DayOrder.MONTH_FIRST
                ? of(text, year, parts[0], parts[1], parts, 3, count)
                : of(text, year, parts[1], parts[0], parts, 3, count);
    }

    private static @Nullable LocalDateTime of(
            String text, int year, int month, int day, int[] parts, int from, int count) {
        int hour = from < count ? parts[from] : 0;
        String lower = text.toLowerCase(Locale.ROOT);
        if ((lower.contains("pm") || text.contains("下午")) && hour < 12) {
            hour += 12;
        } else if ((lower.contains("am") || text.contains("上午")) && hour == 12) {
            hour = 0;
        }
        if (year < 1990 || year > 2100) {
            return null;
        }
        try {
            return LocalDateTime.of(
                    year,
                    month,
                    day,
                    hour,
                    from + 1 < count ? parts[from + 1] : 0,
                    from + 2 < count ? parts[from + 2] : 0);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What most tools write, {@code 2026-10-03 09:30:00}, without searching for it. */
    private static @Nullable LocalDateTime iso(String text) {
        int length = text.length();
        boolean day = length >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        boolean time = length == 19 && text.charAt(13) == ':' && text.charAt(16) == ':';
        if (!day || length != 10 && !time) {
            return null;
        }
        int[] parts = {0, 0, 0, 0, 0, 0};
        int part = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                parts[part] = parts[part] * 10 + c - '0';
            } else if (i == 4 || i == 7 || i == 10 || i == 13 || i == 16) {
                part++;
            } else {
                return null;
            }
        }
        return of("", parts[0], parts[1], parts[2], parts, 3, length == 10 ? 3 : 6);
    }

    private static int month(String word) {
        int at = word.length() < 3 ? -1 : MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT));
        return at >= 0 && at % 3 == 0 ? at / 3 + 1 : 0;
    }
}
