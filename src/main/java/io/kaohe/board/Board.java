package io.kaohe.board;

import io.kaohe.board.JdbcBoard.About;
import io.kaohe.board.Standing.Filter;
import io.kaohe.board.Standing.Page;
import io.kaohe.cycle.Collecting;
import io.kaohe.cycle.Cycle;
import io.kaohe.cycle.Cycles;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What HR sees of the cycles; nobody else, and of HR's own results nothing. */
@Service
@Transactional(readOnly = true)
public class Board {

    /** A step that failed: of the cycle itself, or of one person's appraisal. */
    public record Failed(OpenWork.Failure failure, @Nullable String name) {}

    private static final int PAGE = 20;

    private final Cycles cycles;
    private final Collecting collecting;
    private final JdbcBoard rows;
    private final OpenWork work;
    private final Clock clock;

    Board(Cycles cycles, Collecting collecting, JdbcBoard rows, OpenWork work, Clock clock) {
        this.cycles = cycles;
        this.collecting = collecting;
        this.rows = rows;
        this.work = work;
        this.clock = clock;
    }

    /** Those that run come first, of each the newest. */
    public List<CycleCard> all(Actor hr) {
        hr.mustBe(Role.HR);
        Map<UUID, List<CycleCard.Stage>> stages = rows.stages();
        List<Cycle> all = cycles.all();
        Map<UUID, List<OpenWork.OpenTask>> tasks = work.tasksOf(all.stream()
                .filter(cycle -> cycle.closedAt() == null)
                .map(Cycle::id)
                .toList());
        return all.stream()
                .sorted(Comparator.comparing((Cycle cycle) -> cycle.closedAt() != null)
                        .thenComparing(Cycle::openedAt, Comparator.reverseOrder()))
                .map(cycle -> card(cycle, stages.getOrDefault(cycle.id(), List.of()), tasks))
                .toList();
    }

    private CycleCard card(Cycle cycle, List<CycleCard.Stage> stages, Map<UUID, List<OpenWork.OpenTask>> tasks) {
        return CycleCard.of(
                cycle,
                stages,
                tasks.getOrDefault(cycle.id(), List.of()).stream()
                        .map(task -> CycleCard.Step.of(task, clock))
                        .toList());
    }

    public CycleBoard of(Actor hr, UUID id) {
        Cycle cycle = visible(hr, id);
        return new CycleBoard(
                card(cycle, rows.stages(id), work.tasksOf(List.of(id))),
                rows.teams(id, cycle.period().lastDay()),
                rows.grades(id, hr.id()),
                rows.scores(id, hr.id()));
    }

    public List<CycleBoard.Line> lines(Actor hr, UUID id) {
        visible(hr, id);
        return rows.lines(id, hr.id());
    }

    /** @param after the {@code next} of the page before */
    public Page people(Actor hr, UUID id, Filter filter, @Nullable UUID after) {
        Cycle cycle = visible(hr, id);
        List<Standing> found = rows.people(id, cycle.period().lastDay(), filter, after, PAGE + 1);
        List<Standing> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<UUID, List<OpenWork.OpenTask>> tasks =
                work.tasksOf(shown.stream().map(Standing::id).toList());
        return new Page(
                shown.stream()
                        .map(standing -> standing.waitingFor(tasks.getOrDefault(standing.id(), List.of())))
                        .toList(),
                found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    /** The same as those who collect the figures see. */
    public Collecting.State figures(Actor hr, UUID id) {
        visible(hr, id);
        return collecting.of(id);
    }

    public List<Failed> failures(Actor hr, UUID id) {
        visible(hr, id);
        List<OpenWork.Failure> failures = work.failures();
        Map<UUID, About> ours =
                rows.about(id, failures.stream().map(OpenWork.Failure::about).toList());
        return failures.stream()
                .flatMap(failure ->
                        Stream.ofNullable(ours.get(failure.about())).map(about -> new Failed(failure, about.name())))
                .toList();
    }

    private Cycle visible(Actor hr, UUID id) {
        hr.mustBe(Role.HR);
        return cycles.get(id);
    }
}
