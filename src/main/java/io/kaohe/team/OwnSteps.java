package io.kaohe.team;

import io.kaohe.board.OpenWork;
import io.kaohe.board.OpenWork.OpenTask;
import io.kaohe.outcome.ImprovementTalks;
import io.kaohe.shared.Actor;
import io.kaohe.team.HeldTasks.Held;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done about a person's own appraisals: by the person, and, once a result is settled, by others. */
@Service
@Transactional(readOnly = true)
public class OwnSteps {

    /**
     * @param tasks that the person has, the first due first
     * @param next what others do about the settled result
     */
    public record Steps(List<Own> tasks, List<Next> next) {}

    public record Own(String id, String name) {}

    /** @param holder name; null = nobody has it yet */
    public record Next(
            String name, @Nullable String holder, @Nullable Instant due) {}

    private final HeldTasks held;
    private final ImprovementTalks talks;
    private final OpenWork work;

    OwnSteps(HeldTasks held, ImprovementTalks talks, OpenWork work) {
        this.held = held;
        this.talks = talks;
        this.work = work;
    }

    /** In the order of the appraisals, which are the person's own. */
    public List<Steps> of(Actor person, Collection<UUID> appraisals) {
        List<Held> own = held.heldBy(person.id());
        Map<UUID, UUID> unfinished = talks.unfinished(person.id());
        Map<UUID, List<OpenTask>> waiting = work.tasksOf(unfinished.values());
        return appraisals.stream()
                .map(appraisal -> steps(appraisal, unfinished.get(appraisal), own, waiting))
                .toList();
    }

    private static Steps steps(
            UUID appraisal, @Nullable UUID talk, List<Held> held, Map<UUID, List<OpenTask>> waiting) {
        List<Own> own = held.stream()
                .filter(task -> task.about().equals(appraisal) || task.about().equals(talk))
                .map(task -> new Own(task.id(), task.name()))
                .toList();
        return new Steps(
                own,
                Stream.ofNullable(talk)
                        .flatMap(id -> waiting.getOrDefault(id, List.of()).stream())
                        .filter(task -> own.stream().noneMatch(mine -> mine.id().equals(task.id())))
                        .map(task -> new Next(task.name(), task.holder(), task.due()))
                        .toList());
    }
}
