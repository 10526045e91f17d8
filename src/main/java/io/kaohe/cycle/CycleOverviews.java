package io.kaohe.cycle;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Reviews;
import io.kaohe.cycle.CycleOverview.SkippedPerson;
import io.kaohe.cycle.JdbcProgress.Standing;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Progress of cycles as HR and managers see it. */
@Service
@Transactional(readOnly = true)
public class CycleOverviews {

    /** An appraisal in a list. */
    public record Entry(
            UUID id,
            String employee,
            String name,
            String reviewer,
            AppraisalStatus status,
            Instant due,
            boolean overdue) {}

    private final Cycles cycles;
    private final JdbcProgress progress;
    private final Reviews reviews;
    private final Organization organization;
    private final Clock clock;

    CycleOverviews(Cycles cycles, JdbcProgress progress, Reviews reviews, Organization organization, Clock clock) {
        this.cycles = cycles;
        this.progress = progress;
        this.reviews = reviews;
        this.organization = organization;
        this.clock = clock;
    }

    public List<CycleOverview> all(Actor reader) {
        Set<String> people = people(reader);
        Set<UUID> unread = reviews.unreadBy(reader.id());
        return cycles.all().stream()
                .map(cycle -> overview(reader, cycle, people, unread))
                .toList();
    }

    public CycleOverview of(Actor reader, UUID id) {
        return overview(reader, cycles.get(id), people(reader), reviews.unreadBy(reader.id()));
    }

    /** The appraisals of a cycle that the reader may look at; no figures, no texts. */
    public List<Entry> appraisals(Actor reader, UUID id) {
        cycles.get(id);
        return standings(reader, id, people(reader)).stream()
                .map(standing -> new Entry(
                        standing.id(),
                        standing.employee(),
                        standing.name(),
                        standing.reviewer(),
                        standing.status(),
                        standing.due(),
                        overdue(standing)))
                .toList();
    }

    private CycleOverview overview(Actor reader, Cycle cycle, Set<String> people, Set<UUID> unread) {
        List<Standing> standings = standings(reader, cycle.id(), people);
        return new CycleOverview(
                cycle.id(),
                cycle.period().type(),
                cycle.period().toString(),
                cycle.status(),
                cycle.dataDue(),
                cycle.openedBy(),
                cycle.openedAt(),
                standings.size(),
                count(standings.stream().map(s -> s.status().name()).toList()),
                (int) standings.stream().filter(this::overdue).count(),
                count(standings.stream()
                        .filter(s -> !s.employee().equals(reader.id()) && !unread.contains(s.id()))
                        .map(Standing::publishedGrade)
                        .filter(Objects::nonNull)
                        .toList()),
                cycles.skipped(cycle.id()).stream()
                        .filter(s ->
                                reader.is(Role.HR) || people.contains(s.person().id()))
                        .map(s -> new SkippedPerson(s.person().id(), s.person().name(), s.reason()))
                        .toList());
    }

    private List<Standing> standings(Actor reader, UUID cycle, Set<String> people) {
        return progress.of(cycle).stream()
                .filter(s -> reader.is(Role.HR)
                        || people.contains(s.employee())
                        || s.reviewer().equals(reader.id()))
                .toList();
    }

    private Set<String> people(Actor reader) {
        if (reader.is(Role.HR)) {
            return Set.of();
        }
        if (!reader.is(Role.MANAGER)) {
            throw Refusal.forbidden("ROLE_REQUIRED");
        }
        return organization.ledBy(reader.id(), LocalDate.now(clock)).stream()
                .map(Member::person)
                .map(person -> person.id())
                .collect(Collectors.toSet());
    }

    private boolean overdue(Standing standing) {
        return !standing.status().concluded() && standing.due().isBefore(clock.instant());
    }

    private static Map<String, Integer> count(List<String> values) {
        Map<String, Integer> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts;
    }
}
