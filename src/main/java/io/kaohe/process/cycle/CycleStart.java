package io.kaohe.process.cycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.cycle.CycleRequest;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.LaunchDates;
import io.kaohe.cycle.Scope;
import io.kaohe.organization.Team;
import io.kaohe.process.tasklist.Directory;
import io.kaohe.process.tasklist.StartForm;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The start form of a cycle: which period and whom. */
abstract class CycleStart implements StartForm {

    private final CycleType type;
    private final Cycles cycles;
    private final LaunchDates dates;
    private final Directory directory;

    CycleStart(CycleType type, Cycles cycles, LaunchDates dates, Directory directory) {
        this.type = type;
        this.cycles = cycles;
        this.dates = dates;
        this.directory = directory;
    }

    @Override
    public String key() {
        return CycleModel.of(type);
    }

    @Override
    public String schema() {
        return "schemas/" + key() + ".json";
    }

    @Override
    public Object data(Actor actor) {
        List<String> periods =
                cycles.withoutCycle(type).stream().map(Period::toString).toList();
        return new Data(type, periods, dates.steps(), directory.teams(), directory.people());
    }

    @Override
    public String accept(Actor actor, JsonNode content) {
        Content asked = Submission.read(content, Content.class);
        Scope scope = asked.scope() == null ? Scope.EVERYBODY : asked.scope();
        return cycles.create(actor, new CycleRequest(Period.of(asked.period()), scope, asked.early()))
                .id()
                .toString();
    }

    /**
     * @param periods those that may be appraised, the one to begin with first
     * @param steps when they are due if the people's part begins today
     */
    private record Data(
            CycleType type,
            List<String> periods,
            List<LaunchDates.Step> steps,
            List<Team> teams,
            List<Directory.Entry> people) {}

    private record Content(String period, @Nullable Scope scope, boolean early) {}
}
