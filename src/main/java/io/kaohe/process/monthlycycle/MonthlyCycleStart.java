package io.kaohe.process.monthlycycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.cycle.CycleRequest;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Scope;
import io.kaohe.organization.Team;
import io.kaohe.process.tasklist.Directory;
import io.kaohe.process.tasklist.StartForm;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The start form of {@code monthlyCycle.bpmn}: which month and whom. */
@Component
class MonthlyCycleStart implements StartForm {

    private final Cycles cycles;
    private final Directory directory;

    MonthlyCycleStart(Cycles cycles, Directory directory) {
        this.cycles = cycles;
        this.directory = directory;
    }

    @Override
    public String key() {
        return MonthlyCycle.KEY;
    }

    @Override
    public String schema() {
        return "schemas/monthlyCycle.json";
    }

    @Override
    public Object data(Actor actor) {
        return new Data(cycles.newestWithoutCycle().toString(), directory.teams(), directory.people());
    }

    @Override
    public String accept(Actor actor, JsonNode content) {
        Content asked = Submission.read(content, Content.class);
        Scope scope = asked.scope() == null ? Scope.EVERYBODY : asked.scope();
        return cycles.create(actor, new CycleRequest(Period.of(asked.period()), scope, asked.early()))
                .id()
                .toString();
    }

    private record Data(String suggestedPeriod, List<Team> teams, List<Directory.Entry> people) {}

    private record Content(String period, @Nullable Scope scope, boolean early) {}
}
