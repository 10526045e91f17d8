package io.kaohe.audittrail;

import io.kaohe.delivery.Addressees;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is meant by an id or a name: people of the company, and accounts that are nobody's, such as HR's. */
@Component
class People {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]*");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.:-]+");
    private static final String TO = " → ";

    private final JdbcAuditTrail rows;
    private final Addressees addressees;

    People(JdbcAuditTrail rows, Addressees addressees) {
        this.rows = rows;
        this.addressees = addressees;
    }

    /** Everybody who has this id or is called so. */
    Set<String> called(String text) {
        Set<String> ids = new LinkedHashSet<>(rows.called(text));
        ids.addAll(addressees.called(text));
        ids.add(text);
        return ids;
    }

    /** By id; who is unknown stands by id. */
    Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>(rows.names(ids));
        ids.forEach(id -> names.computeIfAbsent(id, addressees::nameOf));
        return names;
    }

    /** The logins that a detail names, as far as they look like one. */
    static Set<String> namedIn(String detail) {
        return Arrays.stream(detail.split(TO))
                .filter(part -> LOGIN.matcher(part).matches())
                .filter(part -> !NUMBERS.matcher(part).matches())
                .collect(Collectors.toSet());
    }

    /** From what to what as people say it: by names, and by the days of the company's time zone. */
    static String told(String detail, Map<String, String> names, ZoneId zone) {
        return Arrays.stream(detail.split(TO))
                .map(part -> names.getOrDefault(part, day(part, zone)))
                .collect(Collectors.joining(TO));
    }

    private static String day(String text, ZoneId zone) {
        try {
            return Instant.parse(text).atZone(zone).toLocalDate().toString();
        } catch (DateTimeParseException noInstant) {
            return text;
        }
    }
}
