package io.kaohe.peerreview;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stage in which colleagues are asked. Before it closes nobody sees anything; afterwards nothing changes. */
@Service
@Transactional
public class PeerStages {

    private final JdbcPeerStages rows;
    private final JdbcPeerAnswers answers;
    private final Appraisals appraisals;
    private final PeerProcess process;
    private final AuditLog audit;

    PeerStages(
            JdbcPeerStages rows, JdbcPeerAnswers answers, Appraisals appraisals, PeerProcess process, AuditLog audit) {
        this.rows = rows;
        this.answers = answers;
        this.appraisals = appraisals;
        this.process = process;
        this.audit = audit;
    }

    /** A second call changes nothing. */
    public void open(UUID appraisal) {
        rows.open(appraisal);
    }

    public boolean isOpen(UUID appraisal) {
        return rows.isOpen(appraisal);
    }

    /** Sums up what was said, once; a second call changes nothing. */
    public void close(UUID appraisal) {
        if (rows.close(appraisal)) {
            PeerSummary.of(answers.ofAppraisal(appraisal)).ifPresent(summary -> answers.sumUp(appraisal, summary));
        }
    }

    /** HR waits no longer: for the names, the approval or the answers that are missing. */
    public void closeEarly(Actor hr, UUID id, String reason) {
        hr.mustBe(Role.HR);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        Appraisal appraisal = appraisals.get(id);
        if (hr.id().equals(appraisal.employee())) {
            throw Refusal.forbidden("OWN_APPRAISAL");
        }
        if (appraisal.status().concluded() || !rows.isOpen(id)) {
            throw Refusal.conflict("WRONG_STATE");
        }
        rows.closedBy(id, hr.id(), reason);
        audit.record(hr, "PEER_STAGE_CLOSED", appraisal.subject(), appraisal.employee(), reason);
        process.stageClosed(id);
    }
}
