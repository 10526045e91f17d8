package io.kaohe.organization;

import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores checked employees: people, teams, places, bases and logins; says in the audit what really changed. */
@Component
class Hiring {

    private final JdbcPlaces places;
    private final Logins logins;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Clock clock;

    Hiring(JdbcPlaces places, Logins logins, Passwords passwords, AuditLog audit, Clock clock) {
        this.places = places;
        this.logins = logins;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    void apply(Actor actor, UUID batch, List<EmployeeRow> rows) {
        String subject = "import/" + batch;
        places.lock();
        Set<String> known = places.ids();
        Map<String, Timeline> timelines = places.timelines();
        Map<String, JdbcPlaces.BaseSince> bases = places.bonusBases();
        places.addTeams(rows.stream()
                .map(row -> row.place().team())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        rows.forEach(row -> places.save(row.person()));
        for (EmployeeRow row : rows) {
            if (known.add(row.id())) {
                audit.record(actor, "EMPLOYEE_ADDED", subject, row.id(), null);
            }
            Timeline timeline = timelines.computeIfAbsent(row.id(), id -> new Timeline(List.of()));
            if (!timeline.knows(row.place())) {
                places.save(row.id(), timeline.enter(row.place()));
                audit.record(actor, "PLACE_CHANGED", subject, row.id(), null);
            }
            JdbcPlaces.@Nullable BaseSince base = newBase(row, bases.get(row.id()));
            if (base != null) {
                places.save(row.id(), base);
                bases.put(row.id(), base);
                audit.record(actor, "BONUS_BASE_CHANGED", subject, row.id(), null);
            }
        }
        createLogins(batch, rows);
    }

    /** A base that comes with an older date corrects the newest one; otherwise it would never count. */
    private static JdbcPlaces.@Nullable BaseSince newBase(EmployeeRow row, JdbcPlaces.@Nullable BaseSince newest) {
        @Nullable BigDecimal amount = row.bonusBase();
        if (amount == null || newest != null && newest.amount().compareTo(amount) == 0) {
            return null;
        }
        LocalDate from = newest != null && newest.from().isAfter(row.from()) ? newest.from() : row.from();
        return new JdbcPlaces.BaseSince(from, amount);
    }

    /** Whoever has left gets none. No file ever grants more than {@code employees} and {@code managers}. */
    private void createLogins(UUID batch, List<EmployeeRow> rows) {
        LocalDate today = LocalDate.now(clock);
        List<EmployeeRow> staying =
                rows.stream().filter(row -> !row.place().endsBefore(today)).toList();
        for (EmployeeRow row : staying) {
            if (logins.create(row.id(), row.person().name(), Set.of(Role.EMPLOYEE))) {
                passwords.awaitHandOut(row.id(), batch);
            }
        }
        logins.grant(
                staying.stream()
                        .map(row -> row.place().manager())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                Role.MANAGER);
    }
}
