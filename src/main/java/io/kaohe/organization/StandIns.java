package io.kaohe.organization;

import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for whom while somebody is away (代办人). */
@Service
@Transactional
public class StandIns {

    /** @param until last day, included */
    public record StandIn(UUID id, String principal, String standIn, LocalDate from, LocalDate until, String reason) {}

    private final JdbcStandIns rows;
    private final Organization organization;
    private final AuditLog audit;
    private final Clock clock;

    StandIns(JdbcStandIns rows, Organization organization, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 403 unless HR or the principal asks, 422 when it makes no sense */
    public StandIn name(Actor actor, String principal, String standIn, LocalDate from, LocalDate until, String reason) {
        if (!actor.is(Role.HR) && !actor.id().equals(principal)) {
            throw Refusal.forbidden("STAND_IN_NOT_YOURS");
        }
        List<FieldError> errors = new ArrayList<>();
        Map<String, Person> known = organization.find(List.of(principal, standIn));
        if (!known.containsKey(principal)) {
            errors.add(FieldError.of("principal", "PERSON_UNKNOWN"));
        }
        if (!known.containsKey(standIn)) {
            errors.add(FieldError.of("standIn", "PERSON_UNKNOWN"));
        }
        if (principal.equals(standIn)) {
            errors.add(FieldError.of("standIn", "STAND_IN_IS_PRINCIPAL"));
        }
        if (until.isBefore(from)) {
            errors.add(FieldError.of("until", "UNTIL_BEFORE_FROM"));
        } else if (until.isBefore(LocalDate.now(clock))) {
            errors.add(FieldError.of("until", "UNTIL_PAST"));
        }
        if (reason.length() > LineManagers.LONGEST_REASON) {
            errors.add(FieldError.of("reason", "REASON_TOO_LONG", LineManagers.LONGEST_REASON));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        StandIn named = new StandIn(UUID.randomUUID(), principal, standIn, from, until, reason);
        rows.insert(named, actor.id());
        audit.record(actor, "STAND_IN_NAMED", subject(named.id()), principal, reason);
        return named;
    }

    /** Before its time. @throws Refusal 404 when there is none that the actor may end */
    public void end(Actor actor, UUID id) {
        StandIn ended = list(actor).stream()
                .filter(one -> one.id().equals(id))
                .filter(one -> actor.is(Role.HR) || one.principal().equals(actor.id()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        rows.end(id, clock.instant());
        audit.record(actor, "STAND_IN_ENDED", subject(id), ended.principal(), null);
    }

    /** Who does today what the person would have to. */
    @Transactional(readOnly = true)
    public Optional<String> of(String principal) {
        return rows.of(principal, LocalDate.now(clock));
    }

    /** Everybody for whom somebody stands in today. */
    @Transactional(readOnly = true)
    public Set<String> principals() {
        return rows.principals(LocalDate.now(clock));
    }

    /** Those that hold today or later: all for HR, else those the actor is part of. */
    @Transactional(readOnly = true)
    public List<StandIn> list(Actor actor) {
        return rows.from(LocalDate.now(clock)).stream()
                .filter(one -> actor.is(Role.HR)
                        || one.principal().equals(actor.id())
                        || one.standIn().equals(actor.id()))
                .toList();
    }

    private static String subject(UUID id) {
        return "stand-in/" + id;
    }
}
