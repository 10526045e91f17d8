package io.kaohe.imports;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Figures that a second person verifies: what the engine asks of a kind, kept in memory. */
public final class FigureKind implements WholeFileKind<String> {

    private final Map<UUID, Map<Integer, String>> undecided = new HashMap<>();
    public final List<UUID> applied = new ArrayList<>();
    public final Map<Integer, Boolean> decided = new LinkedHashMap<>();

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("employee", "员工工号", "工号"),
                Column.required("period", "周期"),
                Column.required("value", "数值"),
                Column.required("source", "来源"));
    }

    @Override
    public List<String> example() {
        return List.of("li.na", "2026-10", "202", "ga4");
    }

    @Override
    public Set<Role> mayImport() {
        return Set.of(Role.HR, Role.DATA_OWNER);
    }

    @Override
    public boolean awaitsVerification() {
        return true;
    }

    /** A value that is not digits is rejected; the value {@code 666} fails when it is stored. */
    @Override
    public Checked<String> check(Actor actor, ImportOptions options, List<Row> rows) {
        List<Accepted<String>> accepted = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        for (Row row : rows) {
            if (row.cell("value").matches("\\d+")) {
                accepted.add(new Accepted<>(row.number(), row.cell("employee") + "=" + row.cell("value")));
            } else {
                rejected.add(row.rejected("value", "TYPE"));
            }
        }
        return new Checked<>(accepted, rejected, List.of());
    }

    @Override
    public synchronized void apply(Actor actor, UUID batch, ImportOptions options, List<Accepted<String>> rows) {
        Map<Integer, String> open = new HashMap<>();
        for (Accepted<String> row : rows) {
            if (row.value().endsWith("=666")) {
                throw new IllegalStateException("broken while storing " + row.value());
            }
            open.put(row.row(), row.value().replaceFirst("=.*", ""));
        }
        applied.add(batch);
        undecided.put(batch, open);
    }

    public synchronized Set<Integer> open(UUID batch) {
        return Set.copyOf(undecided.getOrDefault(batch, Map.of()).keySet());
    }

    @Override
    public synchronized int undecided(UUID batch) {
        return open(batch).size();
    }

    @Override
    public synchronized SortedMap<Integer, String> undecided(UUID batch, int atMost) {
        return new TreeMap<>(undecided.getOrDefault(batch, Map.of()));
    }

    @Override
    public synchronized SortedSet<Integer> undecidedAbout(UUID batch, String person) {
        SortedSet<Integer> about = new TreeSet<>(open(batch));
        Map<Integer, String> people = undecided.getOrDefault(batch, Map.of());
        about.removeIf(row -> !person.equals(people.get(row)));
        return about;
    }

    @Override
    public int verified(Actor verifier, UUID batch, @Nullable Set<Integer> rows) {
        return decide(verifier, batch, rows, true);
    }

    @Override
    public int declined(Actor verifier, UUID batch, @Nullable Set<Integer> rows, int decline) {
        return decide(verifier, batch, rows, false);
    }

    private synchronized int decide(Actor verifier, UUID batch, @Nullable Set<Integer> rows, boolean verified) {
        Set<Integer> chosen = new HashSet<>(open(batch));
        chosen.removeAll(undecidedAbout(batch, verifier.id()));
        if (rows != null) {
            chosen.retainAll(rows);
        }
        chosen.forEach(row -> decided.put(row, verified));
        undecided.getOrDefault(batch, new HashMap<>()).keySet().removeAll(chosen);
        return chosen.size();
    }
}
