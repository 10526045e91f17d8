package io.kaohe.organization;

import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Row;
import io.kaohe.imports.Warning;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row of an employees file, cell by cell; says everything that is wrong with it at once. */
final class EmployeeRowReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]{1,64}@[^\\s@,;<>.]+(\\.[^\\s@,;<>.]+)+");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))");
    private static final Pattern AMOUNT = Pattern.compile("[¥￥]?(\\d{1,3}(?:,\\d{3})+|\\d{1,10})(\\.\\d{1,2})?元?");

    /** Ids under which the product itself acts. */
    private static final Set<String> RESERVED = Set.of("system");

    private static final int LONGEST_NAME = 100;

    private final Row row;
    private final List<RejectedRow> rejected;
    private final List<Warning> warnings;
    private final int rejectedBefore;

    EmployeeRowReader(Row row, List<RejectedRow> rejected, List<Warning> warnings) {
        this.row = row;
        this.rejected = rejected;
        this.warnings = warnings;
        this.rejectedBefore = rejected.size();
    }

    Optional<EmployeeRow> read() {
        String id = id("id");
        Person person = new Person(id, name(), email());
        @Nullable LocalDate from = date("from");
        if (from == null && row.cell("from").isEmpty()) {
            reject("from", "REQUIRED");
        }
        @Nullable LocalDate to = date("to");
        if (from != null && to != null && to.isBefore(from)) {
            reject("to", "TO_BEFORE_FROM");
        }
        @Nullable String manager = row.cell("manager").isEmpty() ? null : id("manager");
        if (manager != null && manager.equals(id)) {
            reject("manager", "MANAGER_IS_SELF");
        }
        @Nullable BigDecimal base = bonusBase();
        if (from == null || rejected.size() > rejectedBefore) {
            return Optional.empty();
        }
        return Optional.of(new EmployeeRow(person, new Place(text("team"), manager, role(), from, to), base));
    }

    private String id(String column) {
        String id = narrow(row.cell(column));
        if (id.isEmpty()) {
            reject(column, "REQUIRED");
        } else if (!ID.matcher(id).matches()) {
            reject(column, "ID_PATTERN");
        } else if (RESERVED.contains(id)) {
            reject(column, "ID_RESERVED");
        }
        return id;
    }

    private String name() {
        String name = row.cell("name");
        if (name.isEmpty()) {
            reject("name", "REQUIRED");
        } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            reject("name", "NAME_UNREADABLE", LONGEST_NAME);
        } else if (!PrintableNames.canPrint(name)) {
            warnings.add(row.warning("name", "NAME_NOT_PRINTABLE"));
        }
        return name;
    }

    private @Nullable String email() {
        String email = narrow(row.cell("email"));
        if (!email.isEmpty() && (email.length() > 254 || !EMAIL.matcher(email).matches())) {
            reject("email", "EMAIL_UNREADABLE");
        }
        return email.isEmpty() ? null : email;
    }

    /** Jobs are codes such as {@code SEO}: their case means nothing. */
    private @Nullable String role() {
        @Nullable String role = text("role");
        return role == null ? null : narrow(role).toUpperCase(Locale.ROOT);
    }

    private @Nullable String text(String column) {
        String text = row.cell(column);
        if (text.length() > LONGEST_NAME) {
            reject(column, "NAME_UNREADABLE", LONGEST_NAME);
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable LocalDate date(String column) {
        String cell = narrow(row.cell(column)).replaceFirst("[ T]0?0:00(:00)?$", "");
        if (cell.isEmpty()) {
            return null;
        }
        Matcher date = DATE.matcher(cell);
        if (date.matches()) {
            boolean parted = date.group(2) != null;
            try {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(parted ? 2 : 4)),
                        Integer.parseInt(date.group(parted ? 3 : 5)));
                if (day.getYear() >= 1950 && day.getYear() < 2200) {
                    return day;
                }
            } catch (DateTimeException e) {
                // 2026-02-30: refused below, like everything that is no day
            }
        }
        reject(column, "DATE_UNREADABLE");
        return null;
    }

    private @Nullable BigDecimal bonusBase() {
        String cell = narrow(row.cell("bonus_base")).replace(" ", "");
        if (cell.isEmpty()) {
            return null;
        }
        Matcher amount = AMOUNT.matcher(cell);
        if (!amount.matches()) {
            reject("bonus_base", "AMOUNT_UNREADABLE");
            return null;
        }
        String fraction = amount.group(2) == null ? "" : amount.group(2);
        return new BigDecimal(amount.group(1).replace(",", "") + fraction).setScale(2);
    }

    private void reject(String column, String code, Object... args) {
        rejected.add(row.rejected(column, code, args));
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
