package io.kaohe.appraisal;

import io.kaohe.appraisal.AppraisalView.CaseView;
import io.kaohe.appraisal.AppraisalView.Earlier;
import io.kaohe.appraisal.AppraisalView.ObjectionView;
import io.kaohe.appraisal.AppraisalView.OpinionsView;
import io.kaohe.appraisal.AppraisalView.PersonView;
import io.kaohe.appraisal.AppraisalView.Previous;
import io.kaohe.appraisal.AppraisalView.RatingView;
import io.kaohe.appraisal.AppraisalView.ResultView;
import io.kaohe.appraisal.AppraisalView.SelfReviewView;
import io.kaohe.appraisal.AppraisalView.TalkView;
import io.kaohe.appraisal.AppraisalView.Waived;
import io.kaohe.appraisal.JdbcReviews.StoredSelfReview;
import io.kaohe.audit.AuditLog;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sees what of an appraisal. */
@Service
@Transactional
public class AppraisalViews {

    /** A confidential part of an appraisal. */
    public enum Part {
        SELF_REVIEW,
        /** The line manager's ratings with their work cases. */
        RATINGS,
        /** What colleagues say together; nobody who still rates sees it. */
        PEERS,
        /** What the team says about its lead, who does not read it; nor does the team. */
        UPWARD,
        /** What the line manager submitted before an objection. */
        PREVIOUS,
        RESULT,
        TALK,
        OBJECTION,
        /** HR's answer to an objection, without what the person said. */
        OBJECTION_ANSWER
    }

    private final Appraisals appraisals;
    private final Cards cards;
    private final JdbcReviews reviewRows;
    private final Reviews reviews;
    private final JdbcResults results;
    private final JdbcConfirmations confirmations;
    private final JdbcTimeline timeline;
    private final ObjectProvider<FurtherRatings> further;
    private final Organization organization;
    private final AuditLog audit;
    private final Clock clock;

    AppraisalViews(
            Appraisals appraisals,
            Cards cards,
            JdbcReviews reviewRows,
            Reviews reviews,
            JdbcResults results,
            JdbcConfirmations confirmations,
            JdbcTimeline timeline,
            ObjectProvider<FurtherRatings> further,
            Organization organization,
            AuditLog audit,
            Clock clock) {
        this.appraisals = appraisals;
        this.cards = cards;
        this.reviewRows = reviewRows;
        this.reviews = reviews;
        this.results = results;
        this.confirmations = confirmations;
        this.timeline = timeline;
        this.further = further;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The reader's own view: the person once the result is published, the line manager, HR.
     *
     * @throws Refusal 404 for everybody else, administrators included
     */
    public AppraisalView of(Actor reader, UUID id) {
        Appraisal appraisal = appraisals.get(id);
        AppraisalView view = of(appraisal, readable(reader, appraisal));
        recordRead(reader, appraisal);
        return view;
    }

    /**
     * Whether somebody else than the person may read the appraisal: the line manager who judges it, those above the
     * person today, HR. Who was asked about the person may not, whatever they have become since: less the own answer
     * the result would tell them what the others said. Nor may, before they have rated, who came to judge it after
     * there was a result; nor may who has left.
     */
    public boolean mayRead(Actor reader, UUID id) {
        return mayRead(reader, appraisals.get(id));
    }

    private boolean mayRead(Actor reader, Appraisal appraisal) {
        LocalDate today = LocalDate.now(clock);
        if (judgesAnew(reader, appraisal) || organization.leftBefore(reader.id(), today)) {
            return false;
        }
        if (reader.id().equals(appraisal.reviewer())) {
            return true;
        }
        return (reader.is(Role.HR) || organization.leads(reader.id(), appraisal.employee(), today))
                && !reviews.wasAsked(reader.id(), appraisal.id());
    }

    private boolean judgesAnew(Actor reader, Appraisal appraisal) {
        return appraisal.round() > 1 && reviewRows.toJudgeAnew(reader.id()).contains(appraisal.id());
    }

    /** What the form of the person's own task shows. */
    public AppraisalView forPerson(UUID id, Set<Part> parts) {
        if (parts.contains(Part.RESULT)) {
            admitToOwnResult(id);
        }
        return of(appraisals.get(id), parts);
    }

    /**
     * Who knows their own result rates others differently.
     *
     * @throws Refusal 409 while the person owes ratings of the same cycle
     */
    public void admitToOwnResult(UUID id) {
        if (owesRatings(appraisals.get(id))) {
            throw Refusal.conflict("RATINGS_OWED");
        }
    }

    /** Whether the person has still to rate others of the cycle, and sees no result of their own until then. */
    public boolean owesRatings(Appraisal appraisal) {
        String person = appraisal.employee();
        return reviewRows.owesScoring(person, appraisal.cycle())
                || further.stream().anyMatch(others -> others.owedBy(person, appraisal.cycle()));
    }

    /** What a form about somebody else shows. @throws Refusal 403 to the person it is about, also as a stand-in */
    public AppraisalView forOthers(Actor reader, UUID id, Set<Part> parts) {
        AppraisalView view = amongOthers(reader, id, parts);
        recordRead(reader, appraisals.get(id));
        return view;
    }

    /** The same for a page about several people, which says itself who looked. */
    public AppraisalView amongOthers(Actor reader, UUID id, Set<Part> parts) {
        Appraisal appraisal = appraisals.get(id);
        appraisal.refuseTo(reader);
        return of(appraisal, withoutOwnWords(reader, appraisal, parts));
    }

    private void recordRead(Actor reader, Appraisal appraisal) {
        audit.read(reader, "APPRAISAL_READ", appraisal.subject(), appraisal.employee());
    }

    /** @throws Refusal 403 to the person it is about */
    public void admitToOthers(Actor reader, UUID id) {
        appraisals.get(id).refuseTo(reader);
    }

    /**
     * For what is the line manager's to do, whoever does it: judging, and telling the result.
     *
     * @throws Refusal 403 to the person it is about, and to who stands in but was asked about the person
     */
    public void admitToJudging(Actor reader, UUID id) {
        Appraisal appraisal = appraisals.get(id);
        appraisal.refuseTo(reader);
        boolean judges = reader.id().equals(appraisal.reviewer())
                || appraisal.formerReviewers().contains(reader.id());
        if (!judges && reviews.wasAsked(reader.id(), appraisal.id())) {
            throw Refusal.forbidden("REVIEWER_WAS_ASKED");
        }
    }

    /** What the team of a lead says, for who was found to be a reader already; null to the lead and to the team. */
    public @Nullable OpinionsView upward(Actor reader, UUID id) {
        Appraisal appraisal = appraisals.get(id);
        boolean own = reader.id().equals(appraisal.employee());
        return own
                        || withoutOwnWords(reader, appraisal, EnumSet.of(Part.UPWARD))
                                .isEmpty()
                ? null
                : opinions(appraisal, RaterGroup.UPWARD);
    }

    /** The card as it stands, for who was found to be a reader already. */
    public CardView card(UUID id) {
        Appraisal appraisal = appraisals.get(id);
        return cards.view(appraisal, cards.of(appraisal));
    }

    /** The card as a version of the result counted it, for who was found to be a reader already. */
    public CardView cardOf(UUID id, int version) {
        return stored(id, version).card();
    }

    /** A version of the result, for who was found to be a reader already. */
    public ResultView resultOf(UUID id, int version) {
        return result(stored(id, version), List.of());
    }

    private StoredResult stored(UUID id, int version) {
        return results.of(id).stream()
                .filter(result -> result.version() == version)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Lines without a figure, as HR decides about them. */
    public List<CardView.Line> missingLines(UUID id) {
        Appraisal appraisal = appraisals.get(id);
        PersonalCard card = cards.of(appraisal);
        List<String> missing = card.missing().stream().map(CardLine::code).toList();
        return CardView.of(card, List.of(), Map.of()).lines().stream()
                .filter(line -> missing.contains(line.code()))
                .toList();
    }

    private Set<Part> readable(Actor reader, Appraisal appraisal) {
        if (reader.id().equals(appraisal.employee())) {
            if (results.of(appraisal.id()).stream().noneMatch(r -> r.publishedAt() != null)) {
                throw Refusal.notFound();
            }
            admitToOwnResult(appraisal.id());
            return EnumSet.complementOf(EnumSet.of(Part.PREVIOUS, Part.UPWARD));
        }
        if (!mayRead(reader, appraisal)) {
            throw Refusal.notFound();
        }
        return withoutOwnWords(reader, appraisal, EnumSet.allOf(Part.class));
    }

    /**
     * Who was asked does not read what all say together, whatever else they are: less the own words it is the others'.
     * Nor does who belongs to a lead's team read what the team said, nor who has yet to judge what others said before.
     */
    private Set<Part> withoutOwnWords(Actor reader, Appraisal appraisal, Set<Part> parts) {
        Set<Part> others = EnumSet.copyOf(parts);
        if (judgesAnew(reader, appraisal)) {
            others.removeAll(Set.of(Part.RATINGS, Part.PREVIOUS, Part.PEERS, Part.UPWARD, Part.RESULT));
        }
        if (others.contains(Part.PEERS) && reviews.wasAsked(reader.id(), appraisal.id())) {
            others.removeAll(Set.of(Part.PEERS, Part.UPWARD));
        }
        if (others.contains(Part.UPWARD)
                && organization.leads(appraisal.employee(), reader.id(), LocalDate.now(clock))) {
            others.remove(Part.UPWARD);
        }
        return others;
    }

    private AppraisalView of(Appraisal appraisal, Set<Part> parts) {
        UUID id = appraisal.id();
        Set<String> judges = reviewRows.managers(id, appraisal.round());
        boolean own = !parts.contains(Part.PREVIOUS);
        List<StoredResult> all = parts.contains(Part.RESULT) ? results.of(id) : List.of();
        List<StoredResult> versions = own ? published(all) : all;
        StoredResult newest = versions.isEmpty() ? null : versions.get(0);
        StoredSelfReview self =
                parts.contains(Part.SELF_REVIEW) ? reviewRows.selfReview(id).orElse(null) : null;
        return new AppraisalView(
                id,
                appraisal.cycle(),
                appraisal.cycleType(),
                appraisal.period().toString(),
                appraisal.status(),
                person(appraisal.employee(), appraisal),
                person(appraisal.reviewer(), appraisal),
                newest == null ? cards.view(appraisal, cards.of(appraisal)) : newest.card(),
                List.of(Dimension.values()),
                appraisal.asksPotential(judges),
                appraisal.judge(judges),
                selfReview(id, self),
                waived(self),
                parts.contains(Part.RATINGS) && !(own && beingScored(appraisal)) ? managerRatings(appraisal) : null,
                parts.contains(Part.PEERS) ? opinions(appraisal, RaterGroup.PEER) : null,
                parts.contains(Part.UPWARD) ? opinions(appraisal, RaterGroup.UPWARD) : null,
                parts.contains(Part.PREVIOUS) && appraisal.round() > 1 ? new Previous(managerRatings(appraisal)) : null,
                newest == null ? null : result(newest, versions),
                parts.contains(Part.TALK) ? talk(id) : null,
                parts.contains(Part.OBJECTION) || parts.contains(Part.OBJECTION_ANSWER)
                        ? objection(id, parts.contains(Part.OBJECTION))
                        : null,
                appraisal.closeReason(),
                timeline.of(id));
    }

    /** A new rating waits for its score, or the score for the talk that publishes it. */
    private static boolean beingScored(Appraisal appraisal) {
        return switch (appraisal.status()) {
            case MANAGER_SCORING, MISSING_ACTUAL, CALIBRATION, CORRECTION, RESULT_TALK, WITHDRAWN -> true;
            default -> false;
        };
    }

    /** The person sees published versions only. */
    private static List<StoredResult> published(List<StoredResult> versions) {
        return versions.stream().filter(r -> r.publishedAt() != null).toList();
    }

    private PersonView person(String id, Appraisal appraisal) {
        Person person = organization.find(id).orElseThrow(Refusal::notFound);
        Member member = organization.memberOn(id, appraisal.period().lastDay()).orElse(null);
        return new PersonView(
                id, person.name(), member == null ? null : member.teamName(), member == null ? null : member.role());
    }

    private @Nullable SelfReviewView selfReview(UUID id, @Nullable StoredSelfReview self) {
        return self == null || self.submittedBy() == null
                ? null
                : new SelfReviewView(
                        Objects.requireNonNull(self.attainment()),
                        Objects.requireNonNull(self.ideas()),
                        ratings(id, 1, RaterGroup.SELF));
    }

    private static @Nullable Waived waived(@Nullable StoredSelfReview self) {
        return self == null || self.waivedBy() == null
                ? null
                : new Waived(self.waivedBy(), Objects.requireNonNull(self.waiveReason()));
    }

    /** Not before the line manager has rated, who would otherwise rate as the others did. */
    private @Nullable OpinionsView opinions(Appraisal appraisal, RaterGroup group) {
        return managerRatings(appraisal).isEmpty()
                ? null
                : further.stream()
                        .flatMap(others -> others.opinions(appraisal.id(), group).stream())
                        .findFirst()
                        .orElse(null);
    }

    /** Of the last round in which every line manager who was asked has rated: none rates beside another's. */
    private List<RatingView> managerRatings(Appraisal appraisal) {
        int round = appraisal.round();
        boolean half = appraisal.halfJudged(reviewRows.managers(appraisal.id(), round));
        return ratings(appraisal.id(), half ? round - 1 : round, RaterGroup.MANAGER);
    }

    private List<RatingView> ratings(UUID id, int round, RaterGroup group) {
        var cases = group == RaterGroup.MANAGER ? reviewRows.cases(id, round) : List.<JdbcReviews.StoredCase>of();
        return reviewRows.current(id, round).stream()
                .filter(rating -> rating.group() == group)
                .map(rating -> new RatingView(
                        rating.rater(),
                        Dimension.valueOf(rating.dimension()),
                        rating.score(),
                        cases.stream()
                                .filter(c -> c.rater().equals(rating.rater())
                                        && c.dimension().equals(rating.dimension()))
                                .map(c -> new CaseView(c.situation(), c.action(), c.result(), c.moved()))
                                .toList()))
                .sorted(Comparator.comparing(RatingView::dimension))
                .toList();
    }

    private static ResultView result(StoredResult newest, List<StoredResult> versions) {
        return new ResultView(
                newest.version(),
                newest.completionRate(),
                newest.qualitativeScore(),
                newest.composite(),
                newest.performanceIndex(),
                newest.bonusCoefficient(),
                newest.grade(),
                newest.followUps(),
                newest.flags(),
                newest.ledger(),
                newest.calibration(),
                newest.publishedAt(),
                versions.stream()
                        .skip(1)
                        .map(r -> new Earlier(r.version(), r.composite(), r.bonusCoefficient(), r.grade()))
                        .toList());
    }

    private @Nullable TalkView talk(UUID id) {
        return confirmations
                .talk(id)
                .map(talk -> new TalkView(talk.minutes(), talk.planChange(), talk.heldBy(), talk.heldAt()))
                .orElse(null);
    }

    private @Nullable ObjectionView objection(UUID id, boolean reason) {
        return confirmations
                .objection(id)
                .map(raised -> new ObjectionView(
                        reason ? raised.reason() : null,
                        raised.at(),
                        raised.decision(),
                        raised.answer(),
                        raised.correction()))
                .orElse(null);
    }
}
