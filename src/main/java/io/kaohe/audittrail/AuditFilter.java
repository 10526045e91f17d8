package io.kaohe.audittrail;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; null = all.
 *
 * @param person whose data it was, by id or name
 * @param actor who did it, by id or name
 * @param from, to days of the company's time zone, both included
 * @param breakGlass only what was opened for a reason
 */
public record AuditFilter(
        @Nullable String person,
        @Nullable String actor,
        AuditEntry.@Nullable Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean breakGlass) {

    /** For the record of who looked for what. */
    @Override
    public String toString() {
        Map<String, Object> asked = new TreeMap<>();
        put(asked, "person", person);
        put(asked, "actor", actor);
        put(asked, "kind", kind);
        put(asked, "from", from);
        put(asked, "to", to);
        put(asked, "breakGlass", breakGlass ? true : null);
        return asked.toString();
    }

    private static void put(Map<String, Object> asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.put(name, value);
        }
    }
}
