package io.kaohe.indicator;

import io.kaohe.audit.AuditLog;
import io.kaohe.indicator.Finding.Severity;
import io.kaohe.indicator.Scorecard.Status;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import io.kaohe.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scorecard templates with their versions. A version never changes; at most one of a code is active. */
@Service
@Transactional(readOnly = true)
public class Scorecards {

    private final JdbcScorecards rows;
    private final IndicatorLibrary library;
    private final Sources sources;
    private final Organization organization;
    private final AuditLog audit;

    Scorecards(
            JdbcScorecards rows, IndicatorLibrary library, Sources sources, Organization organization, AuditLog audit) {
        this.rows = rows;
        this.library = library;
        this.sources = sources;
        this.organization = organization;
        this.audit = audit;
    }

    /** Every version of every card, the newest of a code first. */
    public List<Scorecard> all() {
        return rows.all();
    }

    public List<Scorecard> active() {
        return all().stream().filter(card -> card.status() == Status.ACTIVE).toList();
    }

    /** The active card of a role that serves cycles of the type. */
    public Optional<Scorecard> forRole(String role, CycleType type) {
        return rows.activeOf(role).filter(card -> card.cycleTypes().contains(type));
    }

    /** Who is measured by which indicator in the period. */
    public CardHolders holders(Period period) {
        Set<String> explaining = library.all().stream()
                .filter(Indicator::explains)
                .map(Indicator::code)
                .collect(Collectors.toSet());
        return new CardHolders(organization.placesDuring(period), active(), period.type(), explaining);
    }

    /** @throws io.kaohe.shared.Refusal 404 when there is no such version */
    public Scorecard get(String code, int version) {
        return rows.find(code, version).orElseThrow(Refusal::notFound);
    }

    /** @throws io.kaohe.shared.Refusal 404 when there is no such card */
    public Scorecard newest(String code) {
        return rows.newest(code).orElseThrow(Refusal::notFound);
    }

    /** The newest version of every card, by code. */
    public Map<String, Scorecard> newest() {
        return all().stream()
                .collect(Collectors.toMap(Scorecard::code, Function.identity(), (newest, older) -> newest));
    }

    /** What is wrong with the card; errors block its activation, warnings need a reason. */
    public List<Finding> lint(Scorecard card) {
        Set<String> registered = sources.all().stream().map(Source::code).collect(Collectors.toUnmodifiableSet());
        return Lint.of(card, library.byCode(), registered);
    }

    /**
     * From now on new cycles use this version; the one before is kept as retired.
     *
     * @param reason why the warnings are accepted; needed only where lint warns
     * @throws Refusal 409 when it is active already or another card stands for the role; 422 for what lint finds
     */
    @Transactional
    public void activate(Actor actor, String code, int version, @Nullable String reason) {
        actor.mustBe(Role.HR, Role.ADMIN);
        rows.lock();
        Scorecard card = get(code, version);
        if (card.status() == Status.ACTIVE) {
            throw Refusal.conflict("SCORECARD_IS_ACTIVE");
        }
        if (anotherStandsForTheRoleOf(card)) {
            throw Refusal.conflict("ROLE_HAS_ANOTHER_CARD");
        }
        boolean explained = reason != null && !reason.isBlank();
        refuse(lint(card), explained);
        rows.retire(code);
        rows.activate(code, version, explained ? reason : null);
        audit.record(actor, "SCORECARD_ACTIVATED", subject(code, version), null, reason);
    }

    /** New cycles no longer use the card; those that run keep it. */
    @Transactional
    public void retire(Actor actor, String code, String reason) {
        actor.mustBe(Role.HR, Role.ADMIN);
        rows.lock();
        Scorecard card = active().stream()
                .filter(active -> active.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        rows.retire(code);
        audit.record(actor, "SCORECARD_RETIRED", subject(code, card.version()), null, reason);
    }

    /**
     * A new draft whose weights sum to 100.00 in the proportions of this version; each line keeps the source's own
     * number beside it (R1). Nothing is ever rescaled without this being asked for.
     */
    @Transactional
    public Scorecard normalise(Actor actor, String code, int version) {
        actor.mustBe(Role.HR, Role.ADMIN);
        Scorecard card = get(code, version);
        rows.lock();
        Scorecard draft = new Scorecard(
                code,
                newest(code).version() + 1,
                card.nameZh(),
                card.nameEn(),
                card.role(),
                card.cycleTypes(),
                Status.DRAFT,
                card.origin(),
                null,
                Normalisation.of(card.lines()));
        return draft(actor, draft);
    }

    /** Keeps the next version of a card, and activates it when lint has nothing to say and the role is free. */
    @Transactional
    public void take(Actor actor, Scorecard card) {
        rows.lock();
        draft(actor, card);
        if (lint(card).isEmpty() && !anotherStandsForTheRoleOf(card)) {
            activate(actor, card.code(), card.version(), null);
        }
    }

    private Scorecard draft(Actor actor, Scorecard card) {
        rows.add(card, actor.id());
        audit.record(actor, "SCORECARD_DRAFTED", subject(card.code(), card.version()), null, null);
        return card;
    }

    private boolean anotherStandsForTheRoleOf(Scorecard card) {
        return card.role() != null
                && rows.activeOf(card.role())
                        .filter(active -> !active.code().equals(card.code()))
                        .isPresent();
    }

    private static String subject(String code, int version) {
        return "scorecard/" + code + "/" + version;
    }

    private static void refuse(List<Finding> findings, boolean explained) {
        List<FieldError> errors = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR || !explained) {
                errors.add(new FieldError(finding.field(), finding.code(), finding.args()));
            }
        }
        if (errors.isEmpty()) {
            return;
        }
        if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
            errors.add(FieldError.of("reason", "REASON_FOR_WARNINGS"));
        }
        throw Refusal.invalid(errors);
    }
}
