package io.kaohe.team;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalView.RatingView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.AppraisalViews.Part;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.CardView;
import io.kaohe.appraisal.Dimension;
import io.kaohe.appraisal.Reviews;
import io.kaohe.audit.AuditLog;
import io.kaohe.board.OpenWork;
import io.kaohe.organization.Organization;
import io.kaohe.outcome.ImprovementTalks;
import io.kaohe.plan.Plan;
import io.kaohe.plan.PlanCoaching;
import io.kaohe.plan.PlanStatus;
import io.kaohe.plan.PlanViews;
import io.kaohe.plan.Plans;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Lateness;
import io.kaohe.team.HeldTasks.Held;
import io.kaohe.team.Teammate.ImprovementPlan;
import io.kaohe.team.Teammate.Line;
import io.kaohe.team.Teammate.OwnTask;
import io.kaohe.team.Teammate.Result;
import io.kaohe.team.Teammate.Standing;
import io.kaohe.team.Teammate.Waiting;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who report to somebody directly today, those whose open appraisal names them, and those about whom they hold
 * a task: as a stand-in, or as a former line manager who still owes a judgement. Of the latter two nothing but the
 * work is told; results and hints are for who leads a person today. What colleagues say, or a lead's team, stands
 * nowhere here.
 */
@Service
@Transactional
public class Team {

    private static final Set<Part> FOR_THE_TALK =
            EnumSet.of(Part.SELF_REVIEW, Part.RATINGS, Part.PREVIOUS, Part.RESULT);

    private static final Comparator<Appraisal> NEWEST = Comparator.comparing(
                    (Appraisal appraisal) -> appraisal.period().lastDay())
            .reversed()
            .thenComparing(Appraisal::cycleType);

    private final Appraisals appraisals;
    private final AppraisalViews views;
    private final Reviews reviews;
    private final ImprovementTalks talks;
    private final Plans plans;
    private final PlanViews planViews;
    private final PlanCoaching coaching;
    private final HeldTasks held;
    private final OpenWork work;
    private final JdbcTeam rows;
    private final Organization organization;
    private final AuditLog audit;
    private final Clock clock;

    Team(
            Appraisals appraisals,
            AppraisalViews views,
            Reviews reviews,
            ImprovementTalks talks,
            Plans plans,
            PlanViews planViews,
            PlanCoaching coaching,
            HeldTasks held,
            OpenWork work,
            JdbcTeam rows,
            Organization organization,
            AuditLog audit,
            Clock clock) {
        this.appraisals = appraisals;
        this.views = views;
        this.reviews = reviews;
        this.talks = talks;
        this.plans = plans;
        this.planViews = planViews;
        this.coaching = coaching;
        this.held = held;
        this.work = work;
        this.rows = rows;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who is late the longest comes first. */
    public List<Teammate> of(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        if (organization.leftBefore(actor.id(), today)) {
            return List.of();
        }
        List<Held> tasks = held.heldBy(actor.id());
        Map<UUID, String> about = others(actor, tasks, today);
        Set<String> led = organization.reportsOf(actor.id(), today).stream()
                .map(member -> member.person().id())
                .collect(toSet());
        Set<String> everybody = new TreeSet<>(led);
        everybody.addAll(rows.reviewedBy(actor.id()));
        everybody.addAll(about.values());
        Map<String, List<Appraisal>> own = everybody.stream().collect(toMap(id -> id, appraisals::ofEmployee));
        Map<UUID, List<OpenWork.OpenTask>> waiting = work.tasksOf(own.values().stream()
                .flatMap(List::stream)
                .filter(Team::open)
                .map(Appraisal::id)
                .toList());
        Map<String, List<Result>> results = rows.results(led);
        Set<String> drafts = rows.begun(actor.id());
        Set<UUID> unread = reviews.unreadBy(actor.id());
        if (!led.isEmpty()) {
            audit.recordMany(actor, "TEAM_READ", "team/" + actor.id(), led, null);
        }
        return organization.membersOn(everybody, today).stream()
                .map(member -> {
                    String id = member.person().id();
                    List<Appraisal> all = own.getOrDefault(id, List.of());
                    Optional<Appraisal> talk = led.contains(id) ? toTalkAbout(all, unread) : Optional.empty();
                    List<Held> mine = tasks.stream()
                            .filter(task -> id.equals(about.get(task.about())))
                            .toList();
                    return new Teammate(
                            id,
                            member.person().name(),
                            member.teamName(),
                            member.role(),
                            standings(actor, all, waiting, mine, led.contains(id) ? unread : null),
                            mine.stream().map(task -> own(task, drafts)).toList(),
                            results.getOrDefault(id, List.of()).stream()
                                    .filter(result -> !unread.contains(result.id()))
                                    .toList(),
                            led.contains(id) ? Hints.of(known(actor, id, talk), today) : List.of(),
                            talk.map(appraisal -> appraisal.period().toString()).orElse(null),
                            led.contains(id) ? plansOf(id) : List.of());
                })
                .sorted(Comparator.comparing(Teammate::daysLate).reversed().thenComparing(Teammate::id))
                .toList();
    }

    /** About whom the tasks are that the actor has as a line manager, or in the place of one; row → person. */
    private Map<UUID, String> others(Actor actor, List<Held> tasks, LocalDate today) {
        return rows.judged(tasks.stream().map(Held::about).toList()).stream()
                .filter(row -> !row.employee().equals(actor.id()))
                .filter(row -> organization.mayActFor(actor.id(), row.judge(), today))
                .collect(toMap(JdbcTeam.Judged::id, JdbcTeam.Judged::employee, (one, same) -> one));
    }

    private static boolean open(Appraisal appraisal) {
        return !appraisal.status().concluded();
    }

    /** Whether there is a result as the person gets or got it, not one that is being compared. */
    private static boolean told(Appraisal appraisal) {
        return appraisal.status().scored() && appraisal.status() != AppraisalStatus.CALIBRATION;
    }

    private static OwnTask own(Held task, Set<String> drafts) {
        return new OwnTask(task.id(), task.name(), task.due(), drafts.contains(task.id()));
    }

    /**
     * Of those that are open, else of the last one that was not withdrawn.
     *
     * @param unread those of which the actor reads nothing; null = the actor does not lead the person
     */
    private List<Standing> standings(
            Actor actor,
            List<Appraisal> own,
            Map<UUID, List<OpenWork.OpenTask>> waiting,
            List<Held> mine,
            @Nullable Set<UUID> unread) {
        List<Appraisal> newest = own.stream().sorted(NEWEST).toList();
        List<Appraisal> open = newest.stream().filter(Team::open).toList();
        Stream<Appraisal> last = newest.stream()
                .filter(appraisal -> appraisal.status() != AppraisalStatus.WITHDRAWN)
                .limit(1);
        return (open.isEmpty() ? last : open.stream())
                .map(appraisal -> standing(
                        actor,
                        appraisal,
                        unread != null && !unread.contains(appraisal.id()),
                        waiting.getOrDefault(appraisal.id(), List.of()).stream()
                                .filter(task -> mine.stream()
                                        .noneMatch(held -> held.id().equals(task.id())))
                                .map(task -> new Waiting(task.name(), task.holder(), task.group()))
                                .toList()))
                .toList();
    }

    private Standing standing(Actor actor, Appraisal appraisal, boolean summarized, List<Waiting> waiting) {
        Instant due = open(appraisal) ? appraisal.due() : null;
        return new Standing(
                appraisal.id(),
                appraisal.cycle(),
                appraisal.cycleType(),
                appraisal.period().toString(),
                appraisal.status(),
                due,
                Lateness.days(due, clock),
                told(appraisal) && views.mayRead(actor, appraisal.id()),
                summarized,
                waiting);
    }

    /** @param unread those of which the reader reads nothing */
    private static Optional<Appraisal> toTalkAbout(List<Appraisal> own, Set<UUID> unread) {
        return own.stream()
                .filter(appraisal -> told(appraisal) && !unread.contains(appraisal.id()))
                .min(NEWEST);
    }

    private List<ImprovementPlan> plansOf(String employee) {
        return plans.ofEmployee(employee).stream().map(ImprovementPlan::of).toList();
    }

    private Known known(Actor manager, String employee, Optional<Appraisal> toTalkAbout) {
        Optional<AppraisalView> talk =
                toTalkAbout.map(appraisal -> views.amongOthers(manager, appraisal.id(), FOR_THE_TALK));
        List<CardView.Line> lines = talk.map(view -> view.card().lines()).orElse(List.of());
        Optional<Plan> plan = plans.ofEmployee(employee).stream()
                .filter(one -> !one.status().ended())
                .findFirst();
        return new Known(
                lines.stream().flatMap(line -> Stream.ofNullable(line(line))).toList(),
                talk.map(view -> view.card().findings()).orElse(List.of()),
                scores(talk.map(AppraisalView::selfReview)
                        .map(AppraisalView.SelfReviewView::ratings)
                        .orElse(List.of())),
                scores(talk.map(AppraisalView::ratings).orElse(List.of())),
                actions(manager, employee, plan),
                plan.filter(one -> one.status() == PlanStatus.RUNNING)
                        .map(one -> LocalDate.ofInstant(coaching.next(one.id()), clock.getZone()))
                        .orElse(null));
    }

    /** Null for a line that was not scored, or that people judge. */
    private static @Nullable Line line(CardView.Line line) {
        return line.completion() == null || line.nameZh() == null
                ? null
                : new Line(
                        line.code(),
                        line.nameZh(),
                        line.nameEn(),
                        line.unit(),
                        line.actual(),
                        line.target(),
                        new BigDecimal(line.completion()));
    }

    /** Where several line managers have judged, what they say on average. */
    private static Map<Dimension, BigDecimal> scores(List<RatingView> ratings) {
        return ratings.stream()
                .collect(groupingBy(
                        RatingView::dimension,
                        collectingAndThen(
                                averagingDouble(rating -> rating.score().doubleValue()), BigDecimal::valueOf)));
    }

    private List<Known.Action> actions(Actor manager, String employee, Optional<Plan> plan) {
        Stream<Known.Action> ofTalk = talks.lastHeldWith(employee).stream()
                .flatMap(talk -> talk.actions().stream())
                .map(action -> new Known.Action(action.what(), action.until()));
        Stream<Known.Action> ofPlan = plan
                .filter(one -> one.status() == PlanStatus.RUNNING)
                .map(one -> planViews.forTask(one.id()).drafts())
                .flatMap(drafts -> drafts.stream().reduce((earlier, later) -> later))
                .stream()
                .flatMap(draft -> draft.content().actions().stream())
                .map(action -> new Known.Action(action.what(), action.until()));
        return Stream.concat(ofTalk, ofPlan).toList();
    }
}
