package io.kaohe.process.cycle;

import io.kaohe.cycle.CyclePreview;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.SkipReason;
import io.kaohe.indicator.Finding;
import io.kaohe.process.tasklist.Directory;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_resolveFindings}: HR mends what was found, or proceeds with a reason. */
@Component
class ResolveFindingsTask implements HumanTask {

    private final Cycles cycles;
    private final Directory directory;

    ResolveFindingsTask(Cycles cycles, Directory directory) {
        this.cycles = cycles;
        this.directory = directory;
    }

    @Override
    public String key() {
        return CycleOpening.RESOLVE_FINDINGS;
    }

    @Override
    public String schema() {
        return "schemas/resolveFindings.json";
    }

    @Override
    public String subject() {
        return "cycleId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        UUID id = UUID.fromString(businessKey);
        CyclePreview preview = cycles.findings(id);
        return new Data(
                cycles.get(id).period().toString(),
                preview.participants().size(),
                preview.findings(),
                skipped(preview, SkipReason.NO_REVIEWER),
                skipped(preview, SkipReason.NO_SCORECARD),
                directory.people());
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Content content = submission.as(Content.class);
        cycles.resolveFindings(
                actor,
                UUID.fromString(submission.businessKey()),
                content.decision().equals("PROCEED"),
                content.reason(),
                content.reviewers());
    }

    private static List<Named> skipped(CyclePreview preview, SkipReason reason) {
        return preview.skipped().stream()
                .filter(skipped -> skipped.reason() == reason)
                .map(skipped ->
                        new Named(skipped.person().id(), skipped.person().name()))
                .toList();
    }

    private record Data(
            String period,
            int participants,
            List<Finding> findings,
            List<Named> noReviewer,
            List<Named> noScorecard,
            List<Directory.Entry> people) {}

    private record Named(String employee, String name) {}

    private record Content(String decision, @Nullable String reason, List<Cycles.NamedReviewer> reviewers) {}
}
