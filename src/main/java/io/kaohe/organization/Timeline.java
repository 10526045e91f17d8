package io.kaohe.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One person's places, one after the other. A new place ends the one before it; one that begins on the same day
 * corrects it; what is already known to follow later is never touched.
 */
final class Timeline {

    /**
     * How a new place enters.
     *
     * @param ends the place that ends the day before
     * @param corrects the place that is replaced
     */
    record Change(
            Place opens, @Nullable Place ends, @Nullable Place corrects) {}

    private final List<Place> places;

    Timeline(List<Place> places) {
        this.places = new ArrayList<>(places);
        this.places.sort(Comparator.comparing(Place::from));
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    Optional<Place> on(LocalDate day) {
        return places.stream()
                .filter(place -> !place.from().isAfter(day) && !place.endsBefore(day))
                .findFirst();
    }

    /** Whether the place says nothing new: it is there, or the latest place already goes on like this. */
    boolean knows(Place place) {
        return !places.isEmpty()
                && (places.contains(place)
                        || latest().sameWork(place)
                                && Objects.equals(latest().to(), place.to())
                                && !place.from().isAfter(latest().from()));
    }

    /** The first day of a later place that stands in the way. */
    Optional<LocalDate> blockedBy(Place place) {
        return places.stream()
                .filter(other -> other.from().isAfter(place.from()) && other.overlaps(place))
                .map(Place::from)
                .findFirst();
    }

    /** Enters a place that is neither known nor blocked. */
    Change enter(Place place) {
        @Nullable Place corrected = remove(other -> other.from().equals(place.from()));
        @Nullable Place ended = remove(other -> other.overlaps(place));
        if (ended != null) {
            places.add(ended.until(place.from().minusDays(1)));
        }
        places.add(place);
        places.sort(Comparator.comparing(Place::from));
        return new Change(place, ended, corrected);
    }

    private Place latest() {
        return places.get(places.size() - 1);
    }

    private @Nullable Place remove(Predicate<Place> which) {
        for (Place place : places) {
            if (which.test(place)) {
                places.remove(place);
                return place;
            }
        }
        return null;
    }
}
