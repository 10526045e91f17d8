package io.kaohe.report;

import io.kaohe.appeal.AppealView;
import io.kaohe.appeal.AppealViews;
import io.kaohe.appraisal.AppraisalView.OpinionsView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.CardView;
import io.kaohe.appraisal.Reviews;
import io.kaohe.audit.AuditLog;
import io.kaohe.organization.Organization;
import io.kaohe.print.Printed;
import io.kaohe.report.AppraisalReport.Rating;
import io.kaohe.report.AppraisalReport.Round;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appraisals to be printed, each for its reader: the person from publication on, the reviewer and everybody above the
 * person in the reporting line, HR. For all others, administrators included, there is nothing here.
 */
@Service
public class AppraisalReports {

    private final JdbcAppraisalReports rows;
    private final JdbcNames names;
    private final AppraisalViews views;
    private final Reviews reviews;
    private final AppealViews appeals;
    private final Organization organization;
    private final AuditLog audit;
    private final Clock clock;

    AppraisalReports(
            JdbcAppraisalReports rows,
            JdbcNames names,
            AppraisalViews views,
            Reviews reviews,
            AppealViews appeals,
            Organization organization,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.names = names;
        this.views = views;
        this.reviews = reviews;
        this.appeals = appeals;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 404 for an appraisal that is unknown, or not the reader's to see */
    @Transactional
    public AppraisalReport of(Actor reader, UUID id) {
        StoredAppraisal appraisal = rows.find(id).orElseThrow(Refusal::notFound);
        boolean own = reader.id().equals(appraisal.employee().id());
        if (!own && !mayRead(reader, appraisal)) {
            throw Refusal.notFound();
        }
        List<StoredResult> results = rows.results(id).stream()
                .filter(result -> !own || result.round().result().publishedAt() != null)
                .toList();
        if (own && results.isEmpty()) {
            throw Refusal.notFound();
        }
        if (own) {
            views.admitToOwnResult(id);
        }
        audit.record(
                reader,
                "APPRAISAL_PRINTED",
                "appraisal/" + id,
                appraisal.employee().id(),
                null);
        return report(
                appraisal,
                results,
                views.upward(reader, id),
                appeals.find(reader, id).orElse(null),
                new Printed(names.who(reader.id()), clock.instant()));
    }

    /** Who stands in for the line manager reads what the talk is about. HR does not read the own appraisal as HR. */
    private boolean mayRead(Actor reader, StoredAppraisal appraisal) {
        return views.mayRead(reader, appraisal.id())
                || (!reader.id().equals(appraisal.reviewer().id())
                        && organization.mayActFor(
                                reader.id(), appraisal.reviewer().id(), LocalDate.now(clock))
                        && !reviews.unreadBy(reader.id()).contains(appraisal.id()));
    }

    private AppraisalReport report(
            StoredAppraisal appraisal,
            List<StoredResult> results,
            @Nullable OpinionsView upward,
            @Nullable AppealView appeal,
            Printed printed) {
        StoredResult last = results.isEmpty() ? null : results.get(results.size() - 1);
        CardView card = last == null ? views.card(appraisal.id()) : last.card();
        boolean half = last == null && reviews.halfJudged(appraisal.id());
        List<Rating> ratings = half ? List.of() : last == null ? rows.ratings(appraisal.id()) : ratedBy(results);
        List<Round> rounds = results.stream().map(StoredResult::round).toList();
        return new AppraisalReport(
                appraisal.id(),
                appraisal.employee(),
                appraisal.team(),
                appraisal.role(),
                appraisal.reviewer(),
                appraisal.period(),
                appraisal.status(),
                appraisal.card(),
                card.lines(),
                card.stretches(),
                names.on(card),
                rows.selfReview(appraisal.id()),
                ratings,
                last == null ? List.of() : except(ratings, last.ratings()),
                card.customers(),
                upward,
                half
                        ? List.of()
                        : rows.workCases(
                                appraisal.id(),
                                last == null
                                        ? printed.at()
                                        : last.round().result().scoredAt()),
                rows.standIns(appraisal.id()),
                rounds,
                appeal,
                appraisal.closeReason(),
                appraisal.concludedAt(),
                printed);
    }

    /** What everybody rated, the line manager too; an appeal's reviewer is told apart from them. */
    private static List<Rating> ratedBy(List<StoredResult> results) {
        return results.stream()
                .filter(result -> !result.appealed())
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .ratings();
    }

    private static List<Rating> except(List<Rating> known, List<Rating> counting) {
        return counting.stream().filter(rating -> !known.contains(rating)).toList();
    }
}
