package io.kaohe.web;

import io.kaohe.organization.StandIns;
import io.kaohe.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who acts for whom while somebody is away. */
@RestController
@RequestMapping("/api/stand-ins")
class StandInsController {

    private final StandIns standIns;

    StandInsController(StandIns standIns) {
        this.standIns = standIns;
    }

    record StandInRequest(
            @Nullable String principal,
            @Nullable String standIn,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StandIns.StandIn name(Actor actor, @RequestBody StandInRequest request) {
        Required required = new Required();
        String principal = required.text("principal", request.principal());
        String standIn = required.text("standIn", request.standIn());
        LocalDate from = required.value("from", request.from(), LocalDate.EPOCH);
        LocalDate until = required.value("until", request.until(), LocalDate.EPOCH);
        String reason = required.text("reason", request.reason());
        required.refuseMissing();
        return standIns.name(actor, principal, standIn, from, until, reason);
    }

    /** Before its time; the tasks go back. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID id) {
        standIns.end(actor, id);
    }

    @GetMapping
    List<StandIns.StandIn> list(Actor actor) {
        return standIns.list(actor);
    }
}
