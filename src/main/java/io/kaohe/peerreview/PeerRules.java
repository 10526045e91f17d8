package io.kaohe.peerreview;

import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who may review together: three to five, nobody twice, at least one who sees the person from another team. */
final class PeerRules {

    static final int FEWEST = 3;
    static final int MOST = 5;

    private PeerRules() {}

    /**
     * @return who they are, in the same order
     * @throws Refusal 422 with one error for each peer that may not be one, or about the whole list
     */
    static List<Candidate> check(List<String> peers, Map<String, Candidate> candidates) {
        List<FieldError> errors = new ArrayList<>();
        List<Candidate> named = new ArrayList<>();
        for (int i = 0; i < peers.size(); i++) {
            Candidate candidate = candidates.get(peers.get(i));
            if (candidate == null) {
                errors.add(FieldError.of("peers[" + i + "]", "NOT_A_PEER"));
            } else if (named.contains(candidate)) {
                errors.add(FieldError.of("peers[" + i + "]", "PEER_TWICE"));
            } else {
                named.add(candidate);
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        checkTogether("peers", named.stream().map(Candidate::otherTeam).toList());
        return named;
    }

    /**
     * @param field what is said to be wrong
     * @param otherTeams of each reviewer, whether they belong to another team than the person
     */
    static void checkTogether(String field, List<Boolean> otherTeams) {
        if (otherTeams.size() < FEWEST || otherTeams.size() > MOST) {
            throw Refusal.invalid(field, "THREE_TO_FIVE_PEERS", FEWEST, MOST);
        }
        if (!otherTeams.contains(true)) {
            throw Refusal.invalid(field, "NO_PEER_OF_ANOTHER_TEAM");
        }
    }
}
