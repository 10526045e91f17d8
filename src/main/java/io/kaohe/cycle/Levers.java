package io.kaohe.cycle;

import io.kaohe.appraisal.AppraisalLevers;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.peerreview.PeerStages;
import io.kaohe.peerreview.Stage;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** HR's levers by name, as the API and the start form {@code cycleAction} pull them. */
@Service
public class Levers {

    public enum Action {
        REMIND,
        EXTEND,
        REPLACE_REVIEWER,
        WITHDRAW,
        WAIVE_SELF_REVIEW,
        CLOSE_PEER_REVIEW,
        CLOSE_UPWARD_REVIEW,
        CLOSE_UNCONFIRMED,
        CANCEL
    }

    /**
     * What HR asks for.
     *
     * @param until required for EXTEND: the last day, included
     * @param reviewer required for REPLACE_REVIEWER: id of the new one
     */
    public record Pull(
            Action action,
            String reason,
            @Nullable LocalDate until,
            @Nullable String reviewer) {}

    private final CycleLevers cycles;
    private final LateReminders late;
    private final Appraisals known;
    private final AppraisalLevers appraisals;
    private final SettledReviewers settled;
    private final PeerStages peers;
    private final Clock clock;

    Levers(
            CycleLevers cycles,
            LateReminders late,
            Appraisals known,
            AppraisalLevers appraisals,
            SettledReviewers settled,
            PeerStages peers,
            Clock clock) {
        this.cycles = cycles;
        this.late = late;
        this.known = known;
        this.appraisals = appraisals;
        this.settled = settled;
        this.peers = peers;
        this.clock = clock;
    }

    public void onCycle(Actor hr, UUID id, Pull pull) {
        switch (pull.action()) {
            case REMIND -> late.send(hr, id, pull.reason());
            case EXTEND -> cycles.extend(hr, id, endOf(pull.until()), pull.reason());
            case CANCEL -> cycles.cancel(hr, id, pull.reason());
            default -> throw Refusal.invalid("action", "ACTION_NOT_FOR_CYCLES");
        }
    }

    public void onAppraisal(Actor hr, UUID id, Pull pull) {
        switch (pull.action()) {
            case EXTEND -> appraisals.extend(hr, id, endOf(pull.until()), pull.reason());
            case REPLACE_REVIEWER -> replaceReviewer(hr, id, named(pull.reviewer()), pull.reason());
            case WITHDRAW -> appraisals.withdraw(hr, id, pull.reason());
            case WAIVE_SELF_REVIEW -> appraisals.waiveSelfReview(hr, id, pull.reason());
            case CLOSE_PEER_REVIEW -> peers.closeEarly(hr, Stage.peers(id), pull.reason());
            case CLOSE_UPWARD_REVIEW -> peers.closeEarly(hr, Stage.upward(id), pull.reason());
            case CLOSE_UNCONFIRMED -> appraisals.closeUnconfirmed(hr, id, pull.reason());
            default -> throw Refusal.invalid("action", "ACTION_NOT_FOR_APPRAISALS");
        }
    }

    private void replaceReviewer(Actor hr, UUID id, String reviewer, String reason) {
        if (known.get(id).status().concluded()) {
            settled.replaceReviewer(hr, id, reviewer, reason);
        } else {
            appraisals.replaceReviewer(hr, id, reviewer, reason);
        }
    }

    private Instant endOf(@Nullable LocalDate day) {
        if (day == null) {
            throw Refusal.invalid("until", "REQUIRED");
        }
        return CycleCalendar.endOfDay(day, clock.getZone());
    }

    private static String named(@Nullable String reviewer) {
        if (reviewer == null || reviewer.isBlank()) {
            throw Refusal.invalid("reviewer", "REQUIRED");
        }
        return reviewer;
    }
}
