package io.kaohe.organization;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who reports to whom over time; finds lines that run in a circle on some day. */
final class ReportingLines {

    /** No company has more levels; a longer line is a mistake too. */
    static final int MOST_LEVELS = 50;

    private record Step(String person, Place during, int level) {}

    private record Seen(String person, LocalDate from) {}

    private final Map<String, Timeline> timelines;

    ReportingLines(Map<String, Timeline> timelines) {
        this.timelines = timelines;
    }

    /** Whether the person, in this place, would report to themselves on some day of it. */
    boolean runInCircle(String person, Place place) {
        Set<Seen> seen = new HashSet<>();
        Deque<Step> open = new ArrayDeque<>();
        open.add(new Step(person, place, 0));
        while (!open.isEmpty()) {
            Step step = open.remove();
            @Nullable String manager = step.during().manager();
            if (manager == null) {
                continue;
            }
            if (manager.equals(person) || step.level() == MOST_LEVELS) {
                return true;
            }
            for (Place above : places(manager)) {
                if (above.overlaps(step.during())) {
                    Place shared = above.within(step.during());
                    if (seen.add(new Seen(manager, shared.from()))) {
                        open.add(new Step(manager, shared, step.level() + 1));
                    }
                }
            }
        }
        return false;
    }

    private List<Place> places(String person) {
        Timeline timeline = timelines.get(person);
        return timeline == null ? List.of() : timeline.places();
    }
}
