package io.kaohe.target;

import io.kaohe.audit.AuditLog;
import io.kaohe.imports.FigureReader;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.indicator.Scorecard;
import io.kaohe.indicator.Scorecards;
import io.kaohe.notification.Outbox;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.target.TargetChange.Decision;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Targets that change while their period runs: a line manager asks, the next level or HR decides, and from its day on
 * the new target counts beside the old one (S73, R31).
 */
@Service
@Transactional
public class TargetChanges {

    /** What a line manager asks for. */
    public record Request(
            String employee, String indicator, Period period, String target, LocalDate effectiveFrom, String reason) {}

    private static final int MOST_SHOWN = 50;

    private final JdbcTargetChanges changes;
    private final JdbcTargets targets;
    private final Scorecards scorecards;
    private final IndicatorLibrary library;
    private final Organization organization;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    TargetChanges(
            JdbcTargetChanges changes,
            JdbcTargets targets,
            Scorecards scorecards,
            IndicatorLibrary library,
            Organization organization,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.changes = changes;
        this.targets = targets;
        this.scorecards = scorecards;
        this.library = library;
        this.organization = organization;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 404 when there is none */
    @Transactional(readOnly = true)
    public TargetChange get(UUID id) {
        return changes.find(id).orElseThrow(Refusal::notFound);
    }

    /** The same for a form that shows it to somebody. */
    public TargetChange shown(Actor reader, UUID id) {
        TargetChange one = get(id);
        audit.read(reader, "TARGET_CHANGE_READ", subject(one), one.employee());
        return one;
    }

    /** What the person asked for and how it was answered, the newest first. */
    @Transactional(readOnly = true)
    public List<AskedChange> askedBy(Actor person) {
        Map<String, Indicator> indicators = library.byCode();
        return changes.askedBy(person.id(), MOST_SHOWN).stream()
                .map(one -> asked(one, indicators.get(one.change().indicator())))
                .toList();
    }

    private AskedChange asked(JdbcTargetChanges.Answered one, @Nullable Indicator indicator) {
        TargetChange change = one.change();
        return new AskedChange(
                organization.find(change.employee()).orElseThrow().name(),
                change.indicator(),
                indicator == null ? null : indicator.nameZh(),
                indicator == null ? null : indicator.nameEn(),
                indicator == null ? null : indicator.unit(),
                change.period().toString(),
                change.before(),
                change.target(),
                change.effectiveFrom(),
                change.decision(),
                one.answer());
    }

    /** The targets of today's periods, of everybody who reports to the manager. */
    @Transactional(readOnly = true)
    public List<ChangeableTarget> changeable(Actor manager) {
        LocalDate today = today();
        List<Member> led = organization.ledBy(manager.id(), today);
        Map<String, Indicator> indicators = library.byCode();
        List<ChangeableTarget> found = new ArrayList<>();
        for (CycleType type : CycleType.values()) {
            Period period = Period.containing(type, today);
            Map<String, Map<String, Target>> agreed = targets.newest(
                    led.stream().map(member -> member.person().id()).toList(), period);
            for (Member member : led) {
                Map<String, Target> own = agreed.getOrDefault(member.person().id(), Map.of());
                card(member, type)
                        .ifPresent(card -> card.lines().stream()
                                .flatMap(line -> changeable(member, card, line, period, own, indicators).stream())
                                .forEach(found::add));
            }
        }
        return found;
    }

    /**
     * @return the request's id
     * @throws Refusal 403 for whom the manager does not lead; 409 while another request about the target is open; 422
     *     for a target that cannot be, or a day that is over or outside the period
     */
    public UUID request(Actor manager, Request asked) {
        LocalDate today = today();
        if (!organization.leads(manager.id(), asked.employee(), today)) {
            throw Refusal.forbidden("NOT_YOUR_PEOPLE");
        }
        ChangeableTarget now = changeable(manager).stream()
                .filter(one -> one.person().id().equals(asked.employee())
                        && one.indicator().code().equals(asked.indicator())
                        && one.period().equals(asked.period()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("indicator", "TARGET_NOT_CHANGEABLE"));
        BigDecimal target = checked(asked, now, today);
        TargetChange change = new TargetChange(
                UUID.randomUUID(),
                asked.employee(),
                asked.indicator(),
                asked.period(),
                now.target(),
                now.version(),
                now.baseline(),
                target,
                asked.effectiveFrom(),
                asked.reason(),
                manager.id(),
                clock.instant(),
                null);
        if (!changes.add(change)) {
            throw Refusal.conflict("TARGET_CHANGE_OPEN");
        }
        audit.record(manager, "TARGET_CHANGE_REQUESTED", subject(change), change.employee(), change.reason());
        return change.id();
    }

    /** The requester's own manager; nobody where that is nobody, or the person themselves: then HR decides. */
    @Transactional(readOnly = true)
    public Optional<String> nextLevel(UUID id) {
        TargetChange change = get(id);
        return organization
                .memberOn(change.requestedBy(), today())
                .map(Member::manager)
                .filter(manager -> !manager.equals(change.employee()));
    }

    /** @throws Refusal 403 to whoever asked and whom it is about */
    public void admit(Actor actor, UUID id) {
        TargetChange change = get(id);
        if (actor.id().equals(change.employee()) || actor.id().equals(change.requestedBy())) {
            throw Refusal.forbidden("TARGET_CHANGE_OWN");
        }
        if (!actor.is(Role.HR) && !organization.leads(actor.id(), change.employee(), today())) {
            throw Refusal.forbidden("NOT_YOUR_PEOPLE");
        }
    }

    /**
     * Decides; what is approved is the target's next version, whatever day it is by then.
     *
     * @throws Refusal 409 when it is decided, or the target is not what it was when the change was asked for
     */
    public void decide(Actor actor, UUID id, Decision decision, @Nullable String answer) {
        admit(actor, id);
        TargetChange change = get(id);
        if (!changes.decide(id, decision, answer, actor.id(), clock.instant())) {
            throw Refusal.conflict("TARGET_CHANGE_DECIDED");
        }
        if (decision == Decision.APPROVE) {
            apply(change);
        }
        audit.record(actor, "TARGET_CHANGE_" + decision, subject(change), change.employee(), answer);
        outbox.send(
                change.requestedBy(),
                "TARGET_CHANGE_DECIDED",
                Outbox.ON_TEAM + id,
                null,
                "target-change-decided:" + id);
    }

    /**
     * What the card would show once the change is approved: each target with its days, and what they come to.
     *
     * @throws Refusal 404 when there is none
     */
    @Transactional(readOnly = true)
    public TargetCourse outcome(UUID id) {
        TargetChange change = get(id);
        List<Target> versions = new ArrayList<>(agreed(change));
        versions.addAll(approved(change, versions.size()));
        return TargetCourse.of(change.period(), versions);
    }

    private void apply(TargetChange change) {
        int newest = agreed(change).size();
        if (newest != change.beforeVersion()) {
            throw Refusal.conflict("TARGET_CHANGED_MEANWHILE");
        }
        approved(change, newest).forEach(target -> targets.add(change.employee(), change.period(), target, null));
    }

    /** The versions so far, the oldest first: 1, 2, 3 … */
    private List<Target> agreed(TargetChange change) {
        return targets
                .history(change.employee(), List.of(change.period()))
                .getOrDefault(change.period(), List.of())
                .stream()
                .filter(target -> target.indicator().equals(change.indicator()))
                .toList();
    }

    /** The card's default becomes the person's own first version, so that both targets stay on the card. */
    private List<Target> approved(TargetChange change, int newest) {
        return newest == 0
                ? List.of(
                        version(change, 1, change.before(), false, null),
                        version(change, 2, change.target(), true, change.effectiveFrom()))
                : List.of(version(change, newest + 1, change.target(), true, change.effectiveFrom()));
    }

    private Target version(
            TargetChange change, int version, BigDecimal figure, boolean late, @Nullable LocalDate from) {
        return new Target(
                change.indicator(),
                version,
                figure,
                change.baseline(),
                late,
                change.requestedBy(),
                clock.instant(),
                late ? change.reason() : null,
                null,
                from);
    }

    private Optional<Scorecard> card(Member member, CycleType type) {
        return Optional.ofNullable(member.role()).flatMap(role -> scorecards.forRole(role, type));
    }

    /** A target changes where it was agreed; one that nobody agreed, where the card says it. */
    private static Optional<ChangeableTarget> changeable(
            Member member,
            Scorecard card,
            Scorecard.Line line,
            Period period,
            Map<String, Target> own,
            Map<String, Indicator> indicators) {
        Indicator indicator = line.indicator() == null ? null : indicators.get(line.indicator());
        if (indicator == null) {
            return Optional.empty();
        }
        Target agreed = own.get(indicator.code());
        DefaultTarget usual = DefaultTarget.on(card, line, indicator);
        BigDecimal target =
                agreed != null ? agreed.target() : usual.shortest() == period.type() ? usual.figure() : null;
        BigDecimal baseline = agreed == null || agreed.baseline() == null ? line.baseline() : agreed.baseline();
        return target == null
                ? Optional.empty()
                : Optional.of(new ChangeableTarget(
                        member.person(), indicator, period, agreed == null ? 0 : agreed.version(), target, baseline));
    }

    /** @throws Refusal 422 with everything that is wrong about the new target and its day */
    private static BigDecimal checked(Request asked, ChangeableTarget now, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        FigureReader.Result read =
                FigureReader.read(asked.target(), now.indicator().unit(), null);
        String wrong = wrong(read, now);
        if (wrong != null) {
            errors.add("target", wrong);
        }
        LocalDate from = asked.effectiveFrom();
        boolean ahead = !from.isBefore(today) && !from.isAfter(asked.period().lastDay());
        errors.require(ahead, "effectiveFrom", "DAY_NOT_AHEAD");
        errors.refuse();
        return ((FigureReader.Read) read).value();
    }

    private static @Nullable String wrong(FigureReader.Result read, ChangeableTarget now) {
        if (read instanceof FigureReader.Refused refused) {
            return refused.code();
        }
        BigDecimal target = ((FigureReader.Read) read).value();
        BigDecimal baseline = now.baseline();
        if (target.signum() == 0) {
            return "TARGET_ZERO";
        }
        if (!now.indicator().possible(target)) {
            return "FIGURE_IMPOSSIBLE";
        }
        if (baseline != null && target.compareTo(baseline) == 0) {
            return "TARGET_IS_BASELINE";
        }
        return target.compareTo(now.target()) == 0 ? "TARGET_UNCHANGED" : null;
    }

    private static String subject(TargetChange change) {
        return "targets/" + change.period();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
