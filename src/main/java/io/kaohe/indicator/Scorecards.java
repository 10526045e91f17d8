package io.kaohe.indicator;

import io.kaohe.audit.AuditLog;
import io.kaohe.indicator.Finding.Severity;
import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.indicator.Scorecard.Status;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import io.kaohe.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scorecard templates with their versions. A version never changes; at most one of a code is active. */
@Service
@Transactional(readOnly = true)
public class Scorecards {

    private final JdbcScorecards rows;
    private final IndicatorLibrary library;
    private final Sources sources;
    private final AuditLog audit;

    Scorecards(JdbcScorecards rows, IndicatorLibrary library, Sources sources, AuditLog audit) {
        this.rows = rows;
        this.library = library;
        this.sources = sources;
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

    /** @throws io.kaohe.shared.Refusal 404 when there is no such version */
    public Scorecard get(String code, int version) {
        return rows.find(code, version).orElseThrow(Refusal::notFound);
    }

    /** @throws io.kaohe.shared.Refusal 404 when there is no such card */
    public Scorecard newest(String code) {
        return rows.newest(code).orElseThrow(Refusal::notFound);
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
        rows.lock(code);
        Scorecard card = get(code, version);
        if (card.status() == Status.ACTIVE) {
            throw Refusal.conflict("SCORECARD_IS_ACTIVE");
        }
        boolean explained = reason != null && !reason.isBlank();
        refuse(lint(card), explained);
        try {
            rows.activate(code, version, explained ? reason : null);
        } catch (DuplicateKeyException anotherCardStandsForTheRole) {
            throw Refusal.conflict("ROLE_HAS_ANOTHER_CARD");
        }
        audit.record(actor, "SCORECARD_ACTIVATED", "scorecard/" + code + "/" + version, null, reason);
    }

    /**
     * A new draft whose weights sum to 100.00 in the proportions of this version; each line keeps the source's own
     * number beside it (R1). Nothing is ever rescaled without this being asked for.
     */
    @Transactional
    public Scorecard normalise(Actor actor, String code, int version) {
        actor.mustBe(Role.HR, Role.ADMIN);
        Scorecard card = get(code, version);
        List<Line> lines = Normalisation.of(card.lines());
        return draft(actor, card.nameZh(), card.nameEn(), card, lines, "normalised from version " + version);
    }

    /** The next version of the code, as a draft; role and cycle types follow the version before it. */
    Scorecard draft(Actor actor, String nameZh, String nameEn, Scorecard like, List<Line> lines, String origin) {
        rows.lock(like.code());
        int version = rows.newest(like.code()).map(Scorecard::version).orElse(0) + 1;
        Scorecard draft = new Scorecard(
                like.code(),
                version,
                nameZh,
                nameEn,
                like.role(),
                like.cycleTypes(),
                Status.DRAFT,
                origin,
                null,
                lines);
        rows.add(draft, actor.id());
        audit.record(actor, "SCORECARD_DRAFTED", "scorecard/" + draft.code() + "/" + version, null, null);
        return draft;
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
