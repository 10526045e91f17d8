package io.kaohe.peerreview;

import io.kaohe.scoring.RaterGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How a reviewer's scores compare with those that others gave the same people. */
public enum Severity {
    STRICT,
    MEDIUM,
    LENIENT;

    /** Of fewer it would tell what the reviewer said about one of them. */
    static final int FEWEST_PEOPLE = RaterGroup.PEER.minimumAnswers();

    /** Points by which somebody is away from the others before it counts as a habit; our assumption. */
    private static final BigDecimal HABIT = new BigDecimal(5);

    /** Points by which a reviewer is above the others in what they say about one person. */
    record Deviation(BigDecimal points) {}

    static Severity of(List<Deviation> deviations) {
        BigDecimal mean =
                PeerSummary.mean(deviations.stream().map(Deviation::points).toList());
        if (mean.abs().compareTo(HABIT) <= 0) {
            return MEDIUM;
        }
        return mean.signum() < 0 ? STRICT : LENIENT;
    }

    /** @param said about one person, by reviewer; who judged nothing that others judged is absent */
    static Map<String, Deviation> deviations(Map<String, PeerAnswer> said) {
        Map<String, Deviation> deviations = new HashMap<>();
        said.forEach((reviewer, answer) -> {
            List<BigDecimal> points = answer.judged().stream()
                    .map(rating -> othersMean(said, reviewer, rating.dimension())
                            .map(others ->
                                    Objects.requireNonNull(rating.score()).subtract(others)))
                    .flatMap(Optional::stream)
                    .toList();
            if (!points.isEmpty()) {
                deviations.put(reviewer, new Deviation(PeerSummary.mean(points)));
            }
        });
        return deviations;
    }

    private static Optional<BigDecimal> othersMean(
            Map<String, PeerAnswer> said, String reviewer, PeerDimension dimension) {
        List<BigDecimal> others = new ArrayList<>();
        said.forEach((other, answer) -> {
            if (!other.equals(reviewer)) {
                answer.judged().stream()
                        .filter(rating -> rating.dimension() == dimension)
                        .map(rating -> Objects.requireNonNull(rating.score()))
                        .forEach(others::add);
            }
        });
        return others.isEmpty() ? Optional.empty() : Optional.of(PeerSummary.mean(others));
    }
}
