package io.kaohe.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaohe.appraisal.Dimension;
import io.kaohe.appraisal.ManagerScoring.Potential;
import io.kaohe.peerreview.Candidate;
import io.kaohe.peerreview.PeerNominations;
import io.kaohe.process.tasklist.TaskDesk;
import io.kaohe.process.tasklist.TaskDesk.OpenTask;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/**
 * What the demo's people write into their forms: texts from {@code demo/answers.json}, scores from whom and what a task
 * is about, so that every demo is the same.
 */
final class Answers {

    /** Task → days after its cycle is opened on which people get to it. */
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("verifyImport", 0),
            Map.entry("collectActuals", 1),
            Map.entry("proposePeers", 2),
            Map.entry("approvePeers", 3),
            Map.entry("selfReview", 3),
            Map.entry("peerReview", 5),
            Map.entry("managerScoring", 6),
            Map.entry("resultTalk", 8),
            Map.entry("confirmResult", 9),
            Map.entry("improvementTalk", 10),
            Map.entry("approveBonusList", 11),
            Map.entry("acknowledgeTalk", 12),
            Map.entry("draftPlan", 14),
            Map.entry("approvePlan", 15),
            Map.entry("acknowledgePlan", 16),
            Map.entry("coachEmployee", 0),
            Map.entry("readCoaching", 0));

    private static final String PREFIX = "userTask_";
    private static final int PEERS = 3;

    private final TaskDesk desk;
    private final PeerNominations peers;
    private final JsonNode texts;
    private final Clock clock;

    Answers(TaskDesk desk, PeerNominations peers, ObjectMapper json, Clock clock) {
        this.desk = desk;
        this.peers = peers;
        this.clock = clock;
        try {
            this.texts = json.readTree(new ClassPathResource("demo/answers.json").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the past goes on by it; all others wait for whoever visits the demo. */
    static boolean answers(OpenTask task) {
        return DAYS.containsKey(name(task));
    }

    static int day(OpenTask task) {
        return Objects.requireNonNull(DAYS.get(name(task)));
    }

    /** @return false when the person has to rate others first; the task waits */
    boolean give(OpenTask task) {
        String person = task.assignee() == null ? DemoUser.HR.id() : task.assignee();
        try {
            desk.submit(person, task, content(person, task, desk.read(person, task)));
            return true;
        } catch (Refusal refusal) {
            if (refusal.code().equals("RATINGS_OWED")) {
                return false;
            }
            throw new IllegalStateException("demo task " + task.name() + ": " + refusal.errors(), refusal);
        }
    }

    private JsonNode content(String person, OpenTask task, JsonNode shown) {
        ObjectNode content = text(task, name(task));
        CycleType type = type(task);
        switch (name(task)) {
            case "selfReview" -> ratings(content, task, 4);
            case "managerScoring" -> {
                ObjectNode workCase = content.deepCopy();
                content.removeAll();
                ratings(content, task, 0)
                        .forEach(rating ->
                                ((ObjectNode) rating).putArray("cases").add(workCase));
                if (type == CycleType.ANNUAL) {
                    content.put("potential", Potential.values()[pick(task, Potential.values().length)].name());
                }
            }
            case "resultTalk" -> {
                if (type == CycleType.QUARTERLY) {
                    content.setAll(text(task, "planChange"));
                }
            }
            case "proposePeers" ->
                peers(content, task, peers.search(new Actor(person, Set.of()), desk.subject(person, task), ""));
            case "approvePeers" ->
                content.putArray("peers").addAll(shown.get("proposed").findValues("id"));
            case "peerReview" -> {
                if (shown.get("group").asText().equals(RaterGroup.UPWARD.name())) {
                    content.setAll(text(task, "upwardReview"));
                }
                judge(content, task, shown.get("dimensions"));
            }
            default -> days(content);
        }
        return content;
    }

    private ArrayNode ratings(ObjectNode content, OpenTask task, int more) {
        ArrayNode ratings = content.putArray("ratings");
        for (Dimension dimension : Dimension.values()) {
            ratings.addObject().put("dimension", dimension.name()).put("score", score(task, dimension.name()) + more);
        }
        return ratings;
    }

    private static void judge(ObjectNode content, OpenTask task, JsonNode dimensions) {
        content.put("decision", "REVIEW");
        ArrayNode ratings = content.putArray("ratings");
        dimensions.forEach(dimension -> ratings.addObject()
                .put("dimension", dimension.asText())
                .put("cannotJudge", false)
                .put("score", score(task, dimension.asText() + task.assignee())));
    }

    /** Two of the own team and one of another; three of another for a lead, whose own team is asked anyway. */
    private static void peers(ObjectNode content, OpenTask task, List<Candidate> candidates) {
        ArrayNode named = content.putArray("peers");
        for (boolean otherTeam : new boolean[] {false, true}) {
            List<String> there = candidates.stream()
                    .filter(candidate -> candidate.otherTeam() == otherTeam)
                    .map(Candidate::id)
                    .toList();
            IntStream.range(0, otherTeam ? PEERS - named.size() : Math.min(PEERS - 1, there.size()))
                    .mapToObj(i -> there.get((pick(task, there.size()) + i) % there.size()))
                    .forEach(named::add);
        }
    }

    /** Days are told from today on: {@code +21}. */
    private void days(ObjectNode content) {
        content.path("actions").forEach(action -> {
            long ahead = Long.parseLong(action.get("until").asText().substring(1));
            ((ObjectNode) action)
                    .put("until", LocalDate.now(clock).plusDays(ahead).toString());
        });
    }

    private ObjectNode text(OpenTask task, String key) {
        JsonNode variants = texts.get(key);
        // colleagues who are asked about the same person say different things
        int variant = Math.floorMod((task.name() + task.assignee()).hashCode(), variants.size());
        return variants.get(variant).deepCopy();
    }

    private static CycleType type(OpenTask task) {
        String last = task.name().substring(task.name().lastIndexOf(' ') + 1);
        return Period.parse(last).map(Period::type).orElse(CycleType.MONTHLY);
    }

    private static int score(OpenTask task, String about) {
        return 74 + Math.floorMod((task.name() + about).hashCode(), 22);
    }

    private static int pick(OpenTask task, int of) {
        return Math.floorMod(task.name().hashCode(), of);
    }

    private static String name(OpenTask task) {
        return task.key().substring(PREFIX.length());
    }
}
