package io.kaohe.organization;

import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Row;
import io.kaohe.imports.Warning;
import io.kaohe.imports.WholeFileKind.Accepted;
import io.kaohe.imports.WholeFileKind.Checked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rows of an employees file against each other and against who is known. A rejected row may take others with
 * it (their manager is unknown then), so the rows are checked until no more of them fall.
 */
final class EmployeeCheck {

    private final Set<String> knownIds;
    private final Map<String, String> teamIds;
    private final Supplier<Map<String, Timeline>> knownTimelines;

    private final Map<Integer, Row> byNumber = new HashMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private List<Accepted<EmployeeRow>> standing = new ArrayList<>();

    EmployeeCheck(Set<String> knownIds, Map<String, String> teamIds, Supplier<Map<String, Timeline>> knownTimelines) {
        this.knownIds = knownIds;
        this.teamIds = teamIds;
        this.knownTimelines = knownTimelines;
    }

    Checked<EmployeeRow> check(List<Row> rows) {
        List<Warning> warnings = new ArrayList<>();
        rows.forEach(row -> read(row, warnings));
        standing.sort(Comparator.comparing(row -> row.value().from()));
        rejectDuplicates();
        List<Warning> entering;
        int before;
        do {
            before = rejected.size();
            entering = checkTogether();
        } while (rejected.size() > before);
        warnings.addAll(entering);
        return new Checked<>(standing, rejected, warnings);
    }

    private void read(Row row, List<Warning> warnings) {
        byNumber.put(row.number(), row);
        new EmployeeRowReader(row, rejected, warnings).read().ifPresent(read -> {
            Place place = read.place();
            @Nullable String team = place.team() == null ? null : teamIds.getOrDefault(place.team(), place.team());
            Place resolved = new Place(team, place.manager(), place.role(), place.from(), place.to());
            standing.add(new Accepted<>(row.number(), new EmployeeRow(read.person(), resolved, read.bonusBase())));
        });
    }

    /** Two rows that claim the same days of one person: nobody knows which is right, so neither is taken. */
    private void rejectDuplicates() {
        Map<String, List<Accepted<EmployeeRow>>> byId = standing.stream()
                .collect(Collectors.groupingBy(row -> row.value().id()));
        Set<Integer> doubled = new HashSet<>();
        for (List<Accepted<EmployeeRow>> theirs : byId.values()) {
            for (int i = 1; i < theirs.size(); i++) {
                if (theirs.get(i - 1)
                        .value()
                        .place()
                        .overlaps(theirs.get(i).value().place())) {
                    doubled.add(theirs.get(i - 1).row());
                    doubled.add(theirs.get(i).row());
                }
            }
        }
        keep((row, value) -> doubled.contains(row.number()) ? row.rejected("id", "ID_TWICE") : null);
    }

    private List<Warning> checkTogether() {
        List<Warning> warnings = new ArrayList<>();
        Map<String, Timeline> timelines = knownTimelines.get();
        keep((row, value) -> enter(row, value, timelines, warnings));
        Set<String> known = Stream.concat(
                        knownIds.stream(),
                        standing.stream().map(row -> row.value().id()))
                .collect(Collectors.toSet());
        keep((row, value) -> {
            @Nullable String manager = value.place().manager();
            return manager == null || known.contains(manager) ? null : row.rejected("manager", "MANAGER_UNKNOWN");
        });
        ReportingLines lines = new ReportingLines(timelines);
        keep((row, value) -> lines.runInCircle(value.id(), value.place())
                ? row.rejected("manager", "MANAGER_CIRCLE", ReportingLines.MOST_LEVELS)
                : null);
        standing.forEach(row -> warnOfAbsentManager(row, timelines, warnings));
        return warnings;
    }

    private @Nullable RejectedRow enter(
            Row row, EmployeeRow value, Map<String, Timeline> timelines, List<Warning> warnings) {
        Timeline timeline = timelines.computeIfAbsent(value.id(), id -> new Timeline(List.of()));
        if (timeline.knows(value.place())) {
            return null;
        }
        var later = timeline.blockedBy(value.place());
        if (later.isPresent()) {
            return row.rejected("from", "LATER_PLACE", later.get().toString());
        }
        if (timeline.enter(value.place()).corrects() != null) {
            warnings.add(row.warning("from", "PLACE_CORRECTED", value.from().toString()));
        }
        return null;
    }

    private void warnOfAbsentManager(
            Accepted<EmployeeRow> row, Map<String, Timeline> timelines, List<Warning> warnings) {
        Place place = row.value().place();
        Timeline above = place.manager() == null ? null : timelines.get(place.manager());
        if (above != null && above.places().stream().noneMatch(place::overlaps)) {
            warnings.add(new Warning(row.row(), "manager", "MANAGER_ABSENT", List.of()));
        }
    }

    /** @param objection what speaks against a row; null = it stays */
    private void keep(BiFunction<Row, EmployeeRow, @Nullable RejectedRow> objection) {
        List<Accepted<EmployeeRow>> kept = new ArrayList<>();
        for (Accepted<EmployeeRow> row : standing) {
            @Nullable Row file = byNumber.get(row.row());
            @Nullable RejectedRow rejection = file == null ? null : objection.apply(file, row.value());
            if (rejection == null) {
                kept.add(row);
            } else {
                rejected.add(rejection);
            }
        }
        standing = kept;
    }
}
