package io.kaohe.process.standin;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.organization.StandIns;
import io.kaohe.organization.StandIns.StandIn;
import io.kaohe.process.tasklist.Directory;
import io.kaohe.process.tasklist.StartForm;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The start form of {@code standIn.bpmn}: who does somebody's tasks while they are away; HR says it for anybody. */
@Component
class StandInStart implements StartForm {

    private final StandIns standIns;
    private final Directory directory;

    StandInStart(StandIns standIns, Directory directory) {
        this.standIns = standIns;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "standIn";
    }

    @Override
    public String schema() {
        return "schemas/standIn.json";
    }

    @Override
    public Object data(Actor actor) {
        return new Data(
                actor.id(),
                directory.people(),
                standIns.list(actor).stream()
                        .filter(one -> actor.is(Role.HR) || one.principal().equals(actor.id()))
                        .map(Named::of)
                        .toList());
    }

    @Override
    public String accept(Actor actor, JsonNode content) {
        Content asked = Submission.read(content, Content.class);
        UUID ended = asked.id();
        if (asked.action() == Action.END && ended != null) {
            standIns.end(actor, ended);
            return ended.toString();
        }
        return standIns.name(
                        actor,
                        requireNonNullElse(asked.principal(), actor.id()),
                        requireNonNull(asked.standIn()),
                        requireNonNull(asked.from()),
                        requireNonNull(asked.until()),
                        requireNonNull(asked.reason()))
                .id()
                .toString();
    }

    /** @param self the reader, who may name somebody for themselves only unless they are HR */
    private record Data(String self, List<Directory.Entry> people, List<Named> named) {}

    private record Named(UUID id, String who, String by, LocalDate from, LocalDate until) {

        static Named of(StandIn one) {
            return new Named(one.id(), one.principal(), one.standIn(), one.from(), one.until());
        }
    }

    private enum Action {
        NAME,
        END
    }

    /** As the schema says: to END one its id, to NAME one the rest, where the principal is the actor unless said. */
    private record Content(
            Action action,
            @Nullable UUID id,
            @Nullable String principal,
            @Nullable String standIn,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {}
}
