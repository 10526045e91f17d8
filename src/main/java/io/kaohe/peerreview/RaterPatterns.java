package io.kaohe.peerreview;

import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the colleagues of a cycle review each other, for HR: a hint where to look, never a reason to count anything. */
@Service
@Transactional
public class RaterPatterns {

    /** Two people who review each other. */
    public record Pair(String one, String other) {}

    /** @param people how many different colleagues it is seen in */
    public record Habit(String reviewer, int people, Severity severity) {}

    public record Patterns(List<Pair> reciprocal, List<Habit> habits) {}

    private final JdbcPeerStages rows;
    private final JdbcPeerAnswers answers;
    private final AuditLog audit;

    RaterPatterns(JdbcPeerStages rows, JdbcPeerAnswers answers, AuditLog audit) {
        this.rows = rows;
        this.answers = answers;
        this.audit = audit;
    }

    /**
     * Whose habits they are is not on record: a habit is of who has answered.
     *
     * @throws io.kaohe.shared.Refusal 403 to anybody but HR
     */
    public Patterns of(Actor hr, UUID cycle) {
        hr.mustBe(Role.HR);
        audit.record(hr, "PEER_PATTERNS_READ", "cycle/" + cycle, null, null);
        Map<String, List<Severity.Deviation>> byReviewer = new HashMap<>();
        for (Map<String, PeerAnswer> said : answers.ofCycle(cycle)) {
            Severity.deviations(said)
                    .forEach((reviewer, deviation) -> byReviewer
                            .computeIfAbsent(reviewer, first -> new ArrayList<>())
                            .add(deviation));
        }
        List<Habit> habits = byReviewer.entrySet().stream()
                .filter(seen -> seen.getValue().size() >= Severity.FEWEST_PEOPLE)
                .map(seen -> new Habit(seen.getKey(), seen.getValue().size(), Severity.of(seen.getValue())))
                .sorted(Comparator.comparing(Habit::reviewer))
                .toList();
        return new Patterns(rows.reciprocal(cycle), habits);
    }
}
