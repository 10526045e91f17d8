package io.kaohe.process.dataimport;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.imports.Imports;
import io.kaohe.process.tasklist.StartForm;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.source.Adapters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The start form of {@code dataImport.bpmn}: the file was uploaded through the API and shown before it is recorded. */
@Component
class ImportStart implements StartForm {

    /** The next month, this one and two years back, as far as a cycle can be opened. */
    private static final int PERIODS = 26;

    private final Imports imports;
    private final Adapters adapters;
    private final Clock clock;

    ImportStart(Imports imports, Adapters adapters, Clock clock) {
        this.imports = imports;
        this.adapters = adapters;
        this.clock = clock;
    }

    @Override
    public String key() {
        return DataImport.KEY;
    }

    @Override
    public String schema() {
        return "schemas/dataImport.json";
    }

    @Override
    public Object data(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Period current = Period.containing(CycleType.MONTHLY, today);
        return new Data(
                imports.kinds(actor),
                Stream.iterate(current.next(), Period::previous)
                        .limit(PERIODS)
                        .map(Period::toString)
                        .toList(),
                Stream.of(CycleType.values())
                        .map(type -> Period.containing(type, today).next().toString())
                        .toList(),
                adapters.mistakes());
    }

    @Override
    public String accept(Actor actor, JsonNode content) {
        return imports.get(actor, Submission.read(content, Content.class).batch())
                .batch()
                .id()
                .toString();
    }

    /**
     * @param periods figures may be for
     * @param ahead the next of each cycle type, for which targets are set now
     * @param mistakes why files of the company that say how an export is read are not used
     */
    private record Data(
            List<String> kinds, List<String> periods, List<String> ahead, List<Adapters.Mistake> mistakes) {}

    private record Content(UUID batch) {}
}
