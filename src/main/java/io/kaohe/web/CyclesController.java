package io.kaohe.web;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.board.Board;
import io.kaohe.board.CycleBoard;
import io.kaohe.board.CycleCard;
import io.kaohe.board.Standing;
import io.kaohe.cycle.Collecting;
import io.kaohe.cycle.CycleOverview;
import io.kaohe.cycle.CycleOverviews;
import io.kaohe.cycle.CyclePreview;
import io.kaohe.cycle.CycleRequest;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Levers;
import io.kaohe.cycle.Scope;
import io.kaohe.cycle.SkipReason;
import io.kaohe.indicator.Finding;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cycles: dry run, opening, progress, HR's board and levers. */
@RestController
@RequestMapping("/api/cycles")
class CyclesController {

    record OpenCycle(
            @Nullable CycleType type,
            @Nullable String period,
            @Nullable Scope scope,
            @Nullable Boolean dryRun,
            @Nullable Boolean early) {}

    record DryRun(List<Participant> participants, List<SkippedView> skipped, List<Finding> findings) {}

    record Participant(String employee, String name) {}

    record SkippedView(String employee, String name, SkipReason reason) {}

    private final Cycles cycles;
    private final CycleOverviews overviews;
    private final Board board;
    private final Levers levers;

    CyclesController(Cycles cycles, CycleOverviews overviews, Board board, Levers levers) {
        this.cycles = cycles;
        this.overviews = overviews;
        this.board = board;
        this.levers = levers;
    }

    @PostMapping
    ResponseEntity<?> open(Actor actor, @RequestBody OpenCycle body) {
        CycleRequest request = request(body);
        if (Boolean.TRUE.equals(body.dryRun())) {
            return ResponseEntity.ok(view(cycles.preview(actor, request)));
        }
        UUID id = cycles.open(actor, request);
        return ResponseEntity.created(URI.create("/api/cycles/" + id)).body(Map.of("id", id));
    }

    @GetMapping
    List<CycleOverview> all(Actor actor) {
        return overviews.all(actor);
    }

    @GetMapping("/{id}")
    CycleOverview one(Actor actor, @PathVariable UUID id) {
        return overviews.of(actor, id);
    }

    @GetMapping("/{id}/appraisals")
    List<CycleOverviews.Entry> appraisals(Actor actor, @PathVariable UUID id) {
        return overviews.appraisals(actor, id);
    }

    @GetMapping("/board")
    List<CycleCard> board(Actor actor) {
        return board.all(actor);
    }

    @GetMapping("/{id}/board")
    CycleBoard board(Actor actor, @PathVariable UUID id) {
        return board.of(actor, id);
    }

    /** @param after the {@code next} of the page before */
    @GetMapping("/{id}/board/people")
    Standing.Page people(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable AppraisalStatus status,
            @RequestParam(required = false) @Nullable UUID after) {
        return board.people(actor, id, new Standing.Filter(late, team, status), after);
    }

    @GetMapping("/{id}/board/lines")
    List<CycleBoard.Line> lines(Actor actor, @PathVariable UUID id) {
        return board.lines(actor, id);
    }

    @GetMapping("/{id}/board/figures")
    Collecting.State figures(Actor actor, @PathVariable UUID id) {
        return board.figures(actor, id);
    }

    @GetMapping("/{id}/board/failures")
    List<Board.Failed> failures(Actor actor, @PathVariable UUID id) {
        return board.failures(actor, id);
    }

    @PostMapping("/{id}/actions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void act(Actor actor, @PathVariable UUID id, @RequestBody LeverBody body) {
        levers.onCycle(actor, id, body.pull());
    }

    private static CycleRequest request(OpenCycle body) {
        if (body.period() == null) {
            throw Refusal.invalid("period", "REQUIRED");
        }
        if (body.type() == null) {
            throw Refusal.invalid("type", "REQUIRED");
        }
        Period period = Period.of(body.period());
        if (period.type() != body.type()) {
            throw Refusal.invalid("period", "PERIOD_NOT_OF_TYPE");
        }
        return new CycleRequest(
                period, body.scope() == null ? Scope.EVERYBODY : body.scope(), Boolean.TRUE.equals(body.early()));
    }

    private static DryRun view(CyclePreview preview) {
        return new DryRun(
                preview.participants().stream()
                        .map(person -> new Participant(person.id(), person.name()))
                        .toList(),
                preview.skipped().stream()
                        .map(s -> new SkippedView(s.person().id(), s.person().name(), s.reason()))
                        .toList(),
                preview.findings());
    }
}
