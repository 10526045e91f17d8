package io.kaohe.appraisal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaohe.scoring.Decisions;
import io.kaohe.scoring.Scoring;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringResult;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Method;
import io.kaohe.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
     * @param publishedAt when the result was published; null = there is nothing to see yet, neither score nor grade
     * @param withheld whether a published result is not shown because the person owes ratings of the same cycle
     */
    public record Entry(
            UUID id,
            UUID cycleId,
            CycleType cycleType,
            String period,
            AppraisalStatus status,
            Instant due,
            @Nullable Instant publishedAt,
            boolean withheld,
            @Nullable BigDecimal composite,
            @Nullable String grade) {

        /** Whether nothing more will happen to it. */
        @JsonProperty
        public boolean concluded() {
            return status.concluded();
        }
    }

    /** By their last day, for a year, its quarters and its months are named differently. */
    private static final Comparator<Appraisal> NEWEST = Comparator.comparing(
                    (Appraisal appraisal) -> appraisal.period().lastDay())
            .reversed();

    private final Appraisals appraisals;
    private final AppraisalViews views;
    private final JdbcResults results;
    private final Decisions decisions;

    OwnAppraisals(Appraisals appraisals, AppraisalViews views, JdbcResults results, Decisions decisions) {
        this.appraisals = appraisals;
        this.views = views;
        this.results = results;
        this.decisions = decisions;
    }

    /** Newest period first. */
    public List<Entry> of(Actor actor) {
        return appraisals.ofEmployee(actor.id()).stream()
                .sorted(NEWEST)
                .map(this::entry)
                .toList();
    }

    /**
     * What the published result would have been with other figures, everything else being as it was. Nothing is kept.
     *
     * @param actuals line → figure
     * @throws Refusal 404 unless it is their own and published; 409 while they owe ratings of the same cycle; 422 for a
     *     line that no figure scored, or a figure that cannot be
     */
    public ScoringResult whatIf(Actor actor, UUID id, Map<String, BigDecimal> actuals) {
        if (!appraisals.get(id).employee().equals(actor.id())) {
            throw Refusal.notFound();
        }
        ScoringInput counted = results.publishedInput(id).orElseThrow(Refusal::notFound);
        views.admitToOwnResult(id);
        Map<String, Line> measured = counted.lines().stream()
                .filter(line -> line.status() == LineStatus.SCORED && line.method() != Method.JUDGED)
                .collect(Collectors.toMap(Line::code, Function.identity()));
        Map<String, Line> changed = new HashMap<>();
        actuals.forEach((code, actual) -> {
            Line line = measured.get(code);
            if (line == null) {
                throw Refusal.invalid("lines", "ENUM");
            }
            changed.put(code, line.withActual(actual));
        });
        return Scoring.score(counted.corrected(changed, Map.of()), decisions);
    }

    private Entry entry(Appraisal appraisal) {
        Optional<StoredResult> published = results.of(appraisal.id()).stream()
                .filter(result -> result.publishedAt() != null)
                .findFirst();
        boolean withheld = published.isPresent() && views.owesRatings(appraisal);
        Optional<StoredResult> readable = published.filter(result -> !withheld);
        return new Entry(
                appraisal.id(),
                appraisal.cycle(),
                appraisal.cycleType(),
                appraisal.period().toString(),
                appraisal.status(),
                appraisal.due(),
                published.map(StoredResult::publishedAt).orElse(null),
                withheld,
                readable.map(StoredResult::composite).orElse(null),
                readable.map(StoredResult::grade).orElse(null));
    }
}
