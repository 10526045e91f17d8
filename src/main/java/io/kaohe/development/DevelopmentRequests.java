package io.kaohe.development;

import io.kaohe.audit.AuditLog;
import io.kaohe.development.DevelopmentRequest.Choice;
import io.kaohe.development.DevelopmentRequest.Decision;
import io.kaohe.development.DevelopmentRequest.Status;
import io.kaohe.notification.Outbox;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for summit tickets and courses: the person asks, the line manager supports, HR grants within places and
 * budget. Whose newest year says so has priority (S59): the last places of an offer wait for them.
 */
@Service
@Transactional
public class DevelopmentRequests {

    private final JdbcOffers offers;
    private final JdbcDevelopmentRequests rows;
    private final Organization organization;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    DevelopmentRequests(
            JdbcOffers offers,
            JdbcDevelopmentRequests rows,
            Organization organization,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.offers = offers;
        this.rows = rows;
        this.organization = organization;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the person may ask for: of this year and later ones, with a free place, and not asked for already. */
    @Transactional(readOnly = true)
    public List<Offer> choices(Actor person) {
        Map<String, Offer> catalogue = offers.newest();
        List<DevelopmentRequest> all = rows.all(catalogue);
        Set<String> asked = all.stream()
                .filter(one -> one.employee().equals(person.id()) && one.status() != Status.DECLINED)
                .map(one -> one.offer().code())
                .collect(Collectors.toSet());
        return catalogue.values().stream()
                .filter(offer -> offer.year() >= LocalDate.now(clock).getYear())
                .filter(offer -> !asked.contains(offer.code()) && granted(all, offer) < offer.places())
                .toList();
    }

    /** The person's own, the newest first. */
    @Transactional(readOnly = true)
    public List<DevelopmentRequest> ofEmployee(Actor person) {
        return rows.all(offers.newest()).stream()
                .filter(one -> one.employee().equals(person.id()))
                .toList();
    }

    /**
     * @return the request's id
     * @throws Refusal 403 to a login that is nobody's who works here; 422 for what cannot be asked for
     */
    public UUID request(Actor person, String offer, String reason) {
        Member member = organization
                .memberOn(person.id(), LocalDate.now(clock))
                .orElseThrow(() -> Refusal.forbidden("NOBODY_WHO_WORKS_HERE"));
        if (choices(person).stream().noneMatch(one -> one.code().equals(offer))) {
            throw Refusal.invalid("offer", "OFFER_NOT_OPEN");
        }
        UUID id = UUID.randomUUID();
        Status waits = member.manager() == null ? Status.HR : Status.MANAGER;
        if (!rows.add(id, person.id(), offer, reason, waits, clock.instant())) {
            throw Refusal.invalid("offer", "OFFER_NOT_OPEN");
        }
        audit.record(person, "DEVELOPMENT_REQUESTED", subject(id), person.id(), reason);
        return id;
    }

    /** @throws Refusal 404 when there is none */
    @Transactional(readOnly = true)
    public DevelopmentRequest get(UUID id) {
        return rows.all(offers.newest()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** The same for a form that shows it to somebody. */
    public DevelopmentRequest shown(Actor reader, UUID id) {
        DevelopmentRequest request = get(id);
        audit.read(reader, "DEVELOPMENT_REQUEST_READ", subject(id), request.employee());
        return request;
    }

    /** Who is asked whether they support it; nobody where the person has no line manager, then HR decides at once. */
    @Transactional(readOnly = true)
    public Optional<String> manager(UUID id) {
        return organization.memberOn(get(id).employee(), LocalDate.now(clock)).map(Member::manager);
    }

    /** @throws Refusal 403 to the person it is about */
    @Transactional(readOnly = true)
    public void admit(Actor actor, UUID id) {
        if (get(id).employee().equals(actor.id())) {
            throw Refusal.forbidden("DEVELOPMENT_OWN");
        }
    }

    /** What is left of what the request asks for. */
    @Transactional(readOnly = true)
    public Supply supply(UUID id) {
        Map<String, Offer> catalogue = offers.newest();
        List<DevelopmentRequest> all = rows.all(catalogue);
        Offer offer = get(id).offer();
        return new Supply(
                offer.places(),
                granted(all, offer),
                offer.cost(),
                offers.budget(offer.year()).map(DevelopmentSheet.Budget::amount).orElse(null),
                rows.spent(codes(catalogue, offer.year())),
                (int) all.stream()
                        .filter(other -> other.offer().code().equals(offer.code())
                                && !other.id().equals(id)
                                && other.open()
                                && other.priority())
                        .count());
    }

    /** The line manager's word. @throws Refusal 409 when it was said before */
    public void support(Actor manager, UUID id, Choice choice, @Nullable String reason) {
        admit(manager, id);
        decide(manager, id, Status.MANAGER, choice, reason, Status.HR, null);
    }

    /** HR's word. @throws Refusal 409 when it was said before, and when places, budget or priority are against it */
    public void grant(Actor hr, UUID id, Choice choice, @Nullable String reason) {
        admit(hr, id);
        rows.lock();
        if (choice == Choice.APPROVE) {
            supply(id).admit(get(id).priority());
        }
        decide(
                hr,
                id,
                Status.HR,
                choice,
                reason,
                Status.GRANTED,
                get(id).offer().cost());
    }

    private void decide(
            Actor by,
            UUID id,
            Status step,
            Choice choice,
            @Nullable String reason,
            Status approved,
            @Nullable BigDecimal cost) {
        boolean declined = choice == Choice.DECLINE;
        if (declined && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        Decision decision = new Decision(step, choice, reason, by.id(), clock.instant());
        DevelopmentRequest request = get(id);
        Status now = declined ? Status.DECLINED : approved;
        if (!rows.decide(request, decision, now, declined ? null : cost)) {
            throw Refusal.conflict("DEVELOPMENT_DECIDED");
        }
        String employee = request.employee();
        audit.record(by, "DEVELOPMENT_" + step + "_" + choice, subject(id), employee, reason);
        if (now != Status.HR) {
            outbox.send(employee, "DEVELOPMENT_DECIDED", Outbox.ON_RESULTS + id, null, "development-decided:" + id);
        }
    }

    static int granted(List<DevelopmentRequest> all, Offer offer) {
        return (int) all.stream()
                .filter(one ->
                        one.status() == Status.GRANTED && one.offer().code().equals(offer.code()))
                .count();
    }

    /** Of all that the year's budget pays. */
    static List<String> codes(Map<String, Offer> catalogue, int year) {
        return catalogue.values().stream()
                .filter(offer -> offer.year() == year)
                .map(Offer::code)
                .toList();
    }

    private static String subject(UUID id) {
        return "development/" + id;
    }
}
