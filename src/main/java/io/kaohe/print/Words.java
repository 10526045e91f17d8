package io.kaohe.print;

import io.kaohe.shared.Period;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report says in the reader's language: labels, sentences, dates and figures. */
public final class Words {

    /** Deadlines and signatures are Chinese working life (R8), wherever the server stands. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final BigDecimal SMALL = new BigDecimal("0.1");
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** @param report name of the report and so of its bundle; what every report says is in {@code common} */
    public static Words of(String report, Locale wanted) {
        Locale locale = wanted.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        return new Words(new Layered(load(report, locale), load("common", locale)), locale);
    }

    private static ResourceBundle load(String name, Locale locale) {
        // without a fallback to the server's own locale: an English report must not turn Chinese on a Chinese server
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("reports/" + name, locale, Words.class.getClassLoader(), control);
    }

    /** A report's own words before the common ones. */
    private static final class Layered extends ResourceBundle {

        private final ResourceBundle own;

        Layered(ResourceBundle own, ResourceBundle common) {
            this.own = own;
            setParent(common);
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return own.containsKey(key) ? own.getObject(key) : null;
        }

        @Override
        public Enumeration<String> getKeys() {
            return own.getKeys();
        }
    }

    ResourceBundle bundle() {
        return bundle;
    }

    public Locale locale() {
        return locale;
    }

    public boolean chinese() {
        return locale.equals(Locale.CHINESE);
    }

    public String text(String key, Object... args) {
        if (args.length == 0) {
            return bundle.getString(key);
        }
        // as text, so that version 1024 does not become 1,024
        Object[] texts = Stream.of(args).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(texts);
    }

    /** The word for a code; a code that came later than this bundle shows as itself instead of failing the print. */
    public String code(String family, String code) {
        String key = family + "." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : code;
    }

    /** A job that the product ships, or a company's own by the name of its scorecard; else its code. */
    public String role(RoleName role) {
        String word = code("role", role.code());
        String own = locale.equals(Locale.CHINESE) ? role.nameZh() : role.nameEn();
        return word.equals(role.code()) && own != null ? own : word;
    }

    /** A login without a name of its own stands for itself. */
    public String who(Who who, Typeface typeface) {
        return who.name().equals(who.id()) ? who.id() : text("who", typeface.printable(who.name()), who.id());
    }

    public String period(Period period) {
        return period.in(locale);
    }

    /** As short as fits below an axis. */
    public String month(YearMonth month) {
        return format(chinese() ? "yyyy/M" : "MMM yyyy").format(month);
    }

    public String day(Instant at) {
        return day(at.atZone(ZONE).toLocalDate());
    }

    public String day(LocalDate day) {
        return format(chinese() ? "yyyy年M月d日" : "d MMM yyyy").format(day);
    }

    public String moment(Instant at) {
        return format(chinese() ? "yyyy年M月d日 HH:mm" : "d MMM yyyy, HH:mm").format(at.atZone(ZONE));
    }

    /** Always two digits, as figures are published. */
    public String figure(@Nullable BigDecimal value) {
        return value == null ? text("none") : decimal("#,##0.00", value);
    }

    public String percent(@Nullable BigDecimal ratio) {
        return ratio == null ? text("none") : decimal("#,##0.00", ratio.multiply(HUNDRED)) + "%";
    }

    public String weight(BigDecimal percent) {
        return decimal("0.##", percent) + "%";
    }

    public String plain(BigDecimal value) {
        return decimal("0.##", value);
    }

    /** A measured value with its unit, rounded for reading as on the screen. */
    public String measured(@Nullable BigDecimal value, @Nullable Unit unit) {
        if (value == null) {
            return text("none");
        }
        if (unit == null) {
            return readable(value);
        }
        return switch (unit) {
            case RATIO -> decimal("#,##0.##", value.multiply(HUNDRED)) + "%";
            case COUNT, MULTIPLE -> readable(value);
            case MINUTES, HOURS -> text("unit." + unit, readable(value));
            case CNY -> text("unit." + unit, decimal("#,##0.00", value));
        };
    }

    /** Two decimals, of small figures the first two that are not zero. */
    private static String readable(BigDecimal value) {
        return value.abs().compareTo(SMALL) < 0
                ? value.round(TWO_DIGITS).stripTrailingZeros().toPlainString()
                : decimal("#,##0.##", value);
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private static String decimal(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
