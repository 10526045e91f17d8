package io.kaohe.peerreview;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked: named by the person, approved or changed by the line manager, replaced when they decline. */
@Service
@Transactional
public class PeerNominations {

    private final JdbcPeerStages rows;
    private final Appraisals appraisals;
    private final Candidates candidates;
    private final AuditLog audit;

    PeerNominations(JdbcPeerStages rows, Appraisals appraisals, Candidates candidates, AuditLog audit) {
        this.rows = rows;
        this.appraisals = appraisals;
        this.candidates = candidates;
        this.audit = audit;
    }

    /**
     * Who may be asked and has every word of the text in name, login or team: a few of the person's team, then a few of
     * others.
     *
     * @throws Refusal 404 to anybody but the person, the line manager or who stands in for them, and HR
     */
    public List<Candidate> search(Actor reader, UUID appraisal, String text) {
        return candidates.search(reader, appraisals.get(appraisal), text);
    }

    /** Whom the person named, unless they may not be asked any more. */
    public List<Candidate> proposed(UUID id) {
        List<String> peers = rows.proposed(id);
        Map<String, Candidate> named = candidates.among(appraisals.get(id), peers);
        return peers.stream().filter(named::containsKey).map(named::get).toList();
    }

    /** @throws Refusal 422 when these may not review together */
    public void propose(Actor by, UUID id, List<String> peers) {
        Appraisal appraisal = appraisals.get(id);
        PeerRules.check(peers, candidates.among(appraisal, peers));
        if (!rows.propose(id, by.id(), peers)) {
            throw Refusal.conflict("WRONG_STATE");
        }
        audit.record(by, "PEERS_PROPOSED", appraisal.subject(), appraisal.employee(), null);
    }

    /** @throws Refusal 403 to the person, also as a stand-in of the line manager */
    public void admit(Actor by, UUID appraisal) {
        refuseThePerson(by, appraisals.get(appraisal));
    }

    /**
     * Invites these, whoever the person had named.
     *
     * @throws Refusal 422 when these may not review together, or others than the person named without a reason; 403 to
     *     the person, also as a stand-in
     */
    public void approve(Actor by, UUID id, List<String> peers, @Nullable String reason) {
        Appraisal appraisal = appraisals.get(id);
        refuseThePerson(by, appraisal);
        List<Candidate> named = PeerRules.check(peers, candidates.among(appraisal, peers));
        boolean changed = !new HashSet<>(peers).equals(new HashSet<>(rows.proposed(id)));
        if (changed && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        List<Invitation> invited = named.stream()
                .map(peer -> new Invitation(
                        UUID.randomUUID(),
                        Stage.peers(id),
                        peer.id(),
                        peer.otherTeam(),
                        Invitation.Status.INVITED,
                        null))
                .toList();
        if (!rows.invite(id, by.id(), invited)) {
            throw Refusal.conflict("WRONG_STATE");
        }
        audit.record(
                by,
                changed ? "PEERS_CHANGED" : "PEERS_APPROVED",
                appraisal.subject(),
                appraisal.employee(),
                changed ? reason : null);
    }

    /** Whoever was asked about the same person, those who declined included: none of them may have the seat. */
    public Set<String> asked(UUID invitation) {
        return rows.asked(rows.get(invitation).appraisal());
    }

    /**
     * Gives the seat of somebody who declined to another.
     *
     * @throws Refusal 422 when the reviewers would not fit together any more; 403 to the person, also as a stand-in
     */
    public void replace(Actor by, UUID invitation, String reviewer) {
        Invitation seat = declined(by, invitation);
        give(seat, reviewer);
        // the colleague who declined said why
        record(by, "PEER_REPLACED", seat, null);
    }

    /** For who has checked that the seat is free and locked its stage. */
    void give(Invitation seat, String reviewer) {
        Candidate candidate = candidates
                .among(appraisals.get(seat.appraisal()), List.of(reviewer))
                .get(reviewer);
        if (candidate == null || asked(seat.id()).contains(reviewer)) {
            throw Refusal.invalid("reviewer", "NOT_A_PEER");
        }
        checkTogether(seat, "reviewer", candidate.otherTeam());
        rows.give(seat.id(), reviewer, candidate.otherTeam());
    }

    /**
     * Leaves the seat empty.
     *
     * @throws Refusal 422 without a reason, or when too few reviewers would be left; 403 to the person
     */
    public void doWithout(Actor by, UUID invitation, String reason) {
        Invitation seat = declined(by, invitation);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        checkTogether(seat, "decision", null);
        rows.drop(invitation);
        record(by, "PEER_DROPPED", seat, reason);
    }

    /** Locks the stage, so that two seats given up at the same moment do not both count on the other. */
    private Invitation declined(Actor by, UUID invitation) {
        Invitation seat = rows.get(invitation);
        refuseThePerson(by, appraisals.get(seat.appraisal()));
        if (!rows.lockOpen(seat.stage()) || rows.get(invitation).status() != Invitation.Status.DECLINED) {
            throw Refusal.conflict("WRONG_STATE");
        }
        return seat;
    }

    /** @param next whether who takes the seat belongs to another team; null = nobody takes it */
    private void checkTogether(Invitation seat, String field, @Nullable Boolean next) {
        List<Boolean> otherTeams = new ArrayList<>(rows.of(seat.stage()).stream()
                .filter(other -> other.status() != Invitation.Status.DROPPED
                        && !other.id().equals(seat.id()))
                .map(Invitation::otherTeam)
                .toList());
        if (next != null) {
            otherTeams.add(next);
        }
        PeerRules.checkTogether(field, otherTeams);
    }

    private void record(Actor by, String action, Invitation seat, @Nullable String reason) {
        audit.record(
                by, action, seat.subject(), appraisals.get(seat.appraisal()).employee(), reason);
    }

    private static void refuseThePerson(Actor by, Appraisal appraisal) {
        if (by.id().equals(appraisal.employee())) {
            throw Refusal.forbidden("OWN_APPRAISAL");
        }
    }
}
