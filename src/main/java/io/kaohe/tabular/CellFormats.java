package io.kaohe.tabular;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a workbook as text. A workbook stores days, times and durations as numbers and says so in the format
 * only; every other figure is given as it is, whatever digits were shown.
 */
final class CellFormats {

    /** Beyond this a number is no figure of ours; written out it would fill the memory. */
    private static final int DIGITS = 40;

    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    private final Map<Integer, String> named = new HashMap<>();
    private final List<Integer> byStyle = new ArrayList<>();

    void name(int format, String code) {
        named.put(format, code);
    }

    void add(int format) {
        byStyle.add(format);
    }

    /** @param style index of the cell's style */
    String shown(String number, int style, boolean from1904) {
        int format = style < byStyle.size() ? byStyle.get(style) : 0;
        @Nullable String code = named.get(format);
        return shown(number, format, code == null ? BuiltinFormats.getBuiltinFormat(format) : code, from1904);
    }

    static String shown(String number, int format, @Nullable String code, boolean from1904) {
        BigDecimal value;
        try {
            value = new BigDecimal(number);
        } catch (NumberFormatException e) {
            return number;
        }
        if (Math.abs((long) value.precision() - value.scale()) > DIGITS || Math.abs((long) value.scale()) > DIGITS) {
            return number;
        }
        if (code == null || !DateUtil.isADateFormat(format, code) || !DateUtil.isValidExcelDate(value.doubleValue())) {
            return plain(value);
        }
        return time(value, code, from1904);
    }

    private static String time(BigDecimal value, String code, boolean from1904) {
        if (code.toLowerCase(Locale.ROOT).contains("[h")
                || code.toLowerCase(Locale.ROOT).contains("[m")
                || value.compareTo(BigDecimal.ONE) < 0) {
            long seconds = value.multiply(SECONDS_OF_DAY)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue();
            return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
        LocalDateTime at = DateUtil.getLocalDateTime(value.doubleValue(), from1904, true);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
