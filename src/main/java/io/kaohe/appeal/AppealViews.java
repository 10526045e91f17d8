package io.kaohe.appeal;

import static java.util.stream.Collectors.toSet;

import io.kaohe.appeal.AppealView.Figures;
import io.kaohe.appeal.AppealView.Matter;
import io.kaohe.appeal.AppealView.Who;
import io.kaohe.appeal.Disputed.Kind;
import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalView.RatingView;
import io.kaohe.appraisal.AppraisalView.ResultView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.AppraisalViews.Part;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.CardView;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees what of an appeal: the person and HR all of it, the reviewer the disputed parts while the task is theirs, a
 * data owner the figures to look up, the line manager that there is one and how it ended.
 */
@Service
@Transactional
public class AppealViews {

    /**
     * A settled result of one's own that may still be contested.
     *
     * @param until when it may no longer
     * @param grade null = nobody graded: a table did
     */
    public record Contestable(
            UUID id,
            String period,
            Instant until,
            CardView card,
            List<RatingView> ratings,
            @Nullable String grade) {}

    /**
     * An appeal of one's own, or the time in which one is possible.
     *
     * @param possibleUntil null = there is an appeal
     */
    public record Own(
            UUID appraisalId,
            @Nullable Instant possibleUntil,
            @Nullable AppealView appeal) {}

    /**
     * What data owners see: figures and what to look up, not what the person said.
     *
     * @param lines those the reviewer found wrong
     * @param decides whether the reader may decide anew about a missing figure
     */
    public record ToCorrect(String period, Who person, List<Line> lines, CardView card, CardView now, boolean decides) {

        /** @param answer what the reviewer asks to be looked up */
        public record Line(String code, String answer) {}
    }

    private final Appeals appeals;
    private final AppealReviews reviews;
    private final JdbcAppeals rows;
    private final JdbcAppealRecords records;
    private final Appraisals appraisals;
    private final AppraisalViews views;
    private final Organization organization;

    AppealViews(
            Appeals appeals,
            AppealReviews reviews,
            JdbcAppeals rows,
            JdbcAppealRecords records,
            Appraisals appraisals,
            AppraisalViews views,
            Organization organization) {
        this.appeals = appeals;
        this.reviews = reviews;
        this.rows = rows;
        this.records = records;
        this.appraisals = appraisals;
        this.views = views;
        this.organization = organization;
    }

    /** @throws Refusal 404 when there is none, or not the reader's to see */
    public AppealView of(Actor reader, UUID id) {
        Appraisal appraisal = appraisals.get(id);
        Appeal appeal = appeals.get(id);
        boolean own = reader.id().equals(appraisal.employee());
        if (!mayRead(reader, appraisal)) {
            throw Refusal.notFound();
        }
        appeals.recordRead(reader, appraisal);
        boolean all = !own && reader.is(Role.HR);
        boolean told = all || appeal.status() == AppealStatus.DECIDED;
        return view(appraisal, appeal, own || all ? matter(appeal, told) : null, true, told);
    }

    /** The same beside the appraisal, on a page or in print; empty also where it is not the reader's to see. */
    public Optional<AppealView> find(Actor reader, UUID id) {
        return rows.find(id).isPresent() && mayRead(reader, appraisals.get(id))
                ? Optional.of(of(reader, id))
                : Optional.empty();
    }

    private boolean mayRead(Actor reader, Appraisal appraisal) {
        return reader.id().equals(appraisal.employee()) || views.mayRead(reader, appraisal.id());
    }

    /** For HR's tasks. @throws Refusal 403 for HR's own */
    public AppealView forHr(Actor hr, UUID id) {
        appeals.admit(hr, id);
        Appeal appeal = appeals.get(id);
        Appraisal appraisal = appraisals.get(id);
        appeals.recordRead(hr, appraisal);
        return view(appraisal, appeal, matter(appeal, true), true, true);
    }

    /** For who decides the grade. @throws Refusal 403 as {@link AppealReviews#admitToGrade} */
    public AppealView forGrade(Actor hr, UUID id) {
        reviews.admitToGrade(hr, id);
        return forHr(hr, id);
    }

    /**
     * For the reviewer's task: no total, and no grade but a disputed one.
     *
     * @throws Refusal 403 to who had a part in the appraisal
     */
    public AppealView forReviewer(Actor reviewer, UUID id) {
        reviews.admit(reviewer, id);
        Appeal appeal = appeals.get(id);
        Matter matter = matter(appeal, true);
        boolean graded = matter.disputed().stream().anyMatch(part -> part.kind() == Kind.GRADE);
        Appraisal appraisal = appraisals.get(id);
        appeals.recordRead(reviewer, appraisal);
        return view(appraisal, appeal, graded ? matter : matter.withoutGrade(), false, false);
    }

    /** For who corrects figures. @throws Refusal 403 to the person */
    public ToCorrect forCorrection(Actor actor, UUID id) {
        appeals.admit(actor, id);
        Appraisal appraisal = appraisals.get(id);
        appeals.recordRead(actor, appraisal);
        Set<String> wrong = reviews.linesToCorrect(id);
        return new ToCorrect(
                appraisal.period().toString(),
                person(appraisal),
                records.judgements(id).stream()
                        .filter(one -> wrong.contains(one.code()))
                        .map(one -> new ToCorrect.Line(one.code(), one.answer()))
                        .toList(),
                views.cardOf(id, appeals.get(id).result()).only(wrong),
                views.card(id).only(wrong),
                actor.is(Role.HR));
    }

    /** Newest first. */
    public List<Contestable> contestable(Actor person) {
        return readable(person).filter(appeals::possible).map(this::contestable).toList();
    }

    /** Newest first. */
    public List<Own> own(Actor person) {
        return readable(person).flatMap(appraisal -> own(appraisal).stream()).toList();
    }

    /** Without those whose result is withheld while the person owes ratings of the same cycle. */
    private Stream<Appraisal> readable(Actor person) {
        return appraisals.ofEmployee(person.id()).stream().filter(appraisal -> !views.owesRatings(appraisal));
    }

    private Optional<Own> own(Appraisal appraisal) {
        if (appeals.possible(appraisal)) {
            return Optional.of(new Own(appraisal.id(), appeals.possibleUntil(appraisal), null));
        }
        return rows.find(appraisal.id()).map(appeal -> {
            boolean told = appeal.status() == AppealStatus.DECIDED;
            AppealView view = view(appraisal, appeal, matter(appeal, told), true, told);
            return new Own(appraisal.id(), null, view);
        });
    }

    private Contestable contestable(Appraisal appraisal) {
        AppraisalView shown = views.forPerson(appraisal.id(), EnumSet.of(Part.RESULT, Part.RATINGS));
        return new Contestable(
                appraisal.id(),
                appraisal.period().toString(),
                appeals.possibleUntil(appraisal),
                shown.card(),
                Objects.requireNonNullElse(shown.ratings(), List.of()),
                reviews.gradeDue(appraisal.id())
                        ? Objects.requireNonNull(shown.result()).grade()
                        : null);
    }

    private AppealView view(
            Appraisal appraisal, Appeal appeal, @Nullable Matter matter, boolean figures, boolean outcome) {
        Integer after = appeal.outcome();
        return new AppealView(
                appraisal.id(),
                appraisal.cycleType(),
                appraisal.period().toString(),
                person(appraisal),
                appeal.status(),
                appeal.raisedAt(),
                matter,
                figures ? figures(appraisal.id(), appeal.result()) : null,
                outcome && after != null ? figures(appraisal.id(), after) : null);
    }

    /** @param found whether the reader may know already what was found */
    private Matter matter(Appeal appeal, boolean found) {
        UUID id = appeal.appraisal();
        List<Disputed> parts = rows.parts(id);
        Set<String> lines = codes(parts, Kind.LINE);
        Set<String> dimensions = codes(parts, Kind.RATING);
        Integer outcome = appeal.outcome();
        CardView scored = views.cardOf(id, appeal.result());
        CardView now = found ? outcome == null ? views.card(id) : views.cardOf(id, outcome) : scored;
        return new Matter(
                named(appeal.reviewer()),
                appeal.reason(),
                appeal.byMachine(),
                parts,
                scored.only(lines),
                now.only(lines),
                ratings(id).stream()
                        .filter(rating -> dimensions.contains(rating.dimension().name()))
                        .toList(),
                reviews.calibrated(id),
                found ? records.judgements(id) : List.of(),
                found ? records.correction(id).orElse(null) : null,
                found ? records.grade(id).orElse(null) : null);
    }

    private List<RatingView> ratings(UUID id) {
        return Objects.requireNonNullElse(
                views.forPerson(id, EnumSet.of(Part.RATINGS)).ratings(), List.of());
    }

    private Figures figures(UUID id, int version) {
        ResultView result = views.resultOf(id, version);
        return new Figures(
                version,
                result.completionRate(),
                result.qualitativeScore(),
                result.composite(),
                result.bonusCoefficient(),
                result.grade());
    }

    private static Set<String> codes(List<Disputed> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .map(Disputed::code)
                .collect(toSet());
    }

    private @Nullable Who named(@Nullable String reviewer) {
        return reviewer == null
                ? null
                : new Who(
                        reviewer, organization.find(reviewer).map(Person::name).orElse(reviewer));
    }

    private Who person(Appraisal appraisal) {
        return new Who(appraisal.employee(), appraisal.employeeName());
    }
}
