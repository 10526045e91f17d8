package io.kaohe.appraisal;

import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may know about their own appraisals. */
@Service
@Transactional(readOnly = true)
public class OwnAppraisals {

    /**
     * An own appraisal in a list.
     *
     * @param publishedAt when the result was published; null = there is nothing to see yet
     */
    public record Entry(
            UUID id,
            UUID cycleId,
            CycleType cycleType,
            String period,
            AppraisalStatus status,
            Instant due,
            @Nullable Instant publishedAt) {}

    private final Appraisals appraisals;
    private final JdbcResults results;

    OwnAppraisals(Appraisals appraisals, JdbcResults results) {
        this.appraisals = appraisals;
        this.results = results;
    }

    /** Newest period first. */
    public List<Entry> of(Actor actor) {
        return appraisals.ofEmployee(actor.id()).stream().map(this::entry).toList();
    }

    private Entry entry(Appraisal appraisal) {
        return new Entry(
                appraisal.id(),
                appraisal.cycle(),
                appraisal.cycleType(),
                appraisal.period().toString(),
                appraisal.status(),
                switch (appraisal.status()) {
                    case SELF_REVIEW -> appraisal.selfReviewDue();
                    case MANAGER_SCORING -> appraisal.scoringDue();
                    default -> appraisal.talkDue();
                },
                results.of(appraisal.id()).stream()
                        .map(StoredResult::publishedAt)
                        .filter(at -> at != null)
                        .findFirst()
                        .orElse(null));
    }
}
