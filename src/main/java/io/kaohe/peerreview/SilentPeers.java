package io.kaohe.peerreview;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.audit.AuditLog;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Colleagues who neither answer nor decline: HR gives their seat to another, for a reason. */
@Service
@Transactional
public class SilentPeers {

    /** @param asked who may not have the seat instead: they have another, or had this one */
    public record Seat(UUID invitation, String reviewer, Set<String> asked) {}

    private final JdbcPeerStages rows;
    private final JdbcPeerAnswers answers;
    private final PeerNominations nominations;
    private final Appraisals appraisals;
    private final PeerProcess process;
    private final AuditLog audit;

    SilentPeers(
            JdbcPeerStages rows,
            JdbcPeerAnswers answers,
            PeerNominations nominations,
            Appraisals appraisals,
            PeerProcess process,
            AuditLog audit) {
        this.rows = rows;
        this.answers = answers;
        this.nominations = nominations;
        this.appraisals = appraisals;
        this.process = process;
        this.audit = audit;
    }

    /** @throws Refusal 403 to anybody but HR, and about the own appraisal */
    public List<Seat> of(Actor hr, UUID id) {
        Appraisal appraisal = admitted(hr, id);
        Stage stage = Stage.peers(appraisal.id());
        return rows.isOpen(stage)
                ? rows.of(stage).stream()
                        .filter(this::isSilent)
                        .map(seat -> new Seat(seat.id(), seat.reviewer(), nominations.asked(seat.id())))
                        .toList()
                : List.of();
    }

    /** @throws Refusal 409 unless the colleague was invited and has not answered; 422 as when somebody declined */
    public void replace(Actor hr, UUID invitation, String reviewer, String reason) {
        hr.mustBe(Role.HR);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        Invitation seat = rows.get(invitation);
        Appraisal appraisal = admitted(hr, seat.appraisal());
        if (!rows.lockOpen(Stage.peers(appraisal.id())) || !isSilent(rows.get(invitation))) {
            throw Refusal.conflict("WRONG_STATE");
        }
        nominations.give(seat, reviewer);
        audit.record(hr, "SILENT_PEER_REPLACED", seat.subject(), appraisal.employee(), reason);
        process.reviewerReplaced(invitation, seat.reviewer(), reviewer);
    }

    private boolean isSilent(Invitation seat) {
        return seat.group() == RaterGroup.PEER
                && seat.status() == Invitation.Status.INVITED
                && !answers.exists(seat.id());
    }

    private Appraisal admitted(Actor hr, UUID id) {
        hr.mustBe(Role.HR);
        Appraisal appraisal = appraisals.get(id);
        if (hr.id().equals(appraisal.employee())) {
            throw Refusal.forbidden("OWN_APPRAISAL");
        }
        return appraisal;
    }
}
