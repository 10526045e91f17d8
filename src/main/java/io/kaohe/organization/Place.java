package io.kaohe.organization;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person's place for a time: team, line manager, job.
 *
 * @param to last day, included; null = open end
 */
record Place(
        @Nullable String team,
        @Nullable String manager,
        @Nullable String role,
        LocalDate from,
        @Nullable LocalDate to) {

    boolean overlaps(Place other) {
        return !endsBefore(other.from) && !other.endsBefore(from);
    }

    boolean endsBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    boolean sameWork(Place other) {
        return Objects.equals(team, other.team)
                && Objects.equals(manager, other.manager)
                && Objects.equals(role, other.role);
    }

    Place until(LocalDate lastDay) {
        return new Place(team, manager, role, from, lastDay);
    }

    /** The part of it that lies within the other's time, which it overlaps. */
    Place within(Place other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        @Nullable LocalDate last = to == null || other.to != null && other.to.isBefore(to) ? other.to : to;
        return new Place(team, manager, role, first, last);
    }
}
