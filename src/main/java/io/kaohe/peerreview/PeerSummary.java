package io.kaohe.peerreview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.kaohe.scoring.EnoughAnswers;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.scoring.ScoringInput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewers of a stage say together; nothing in it is one person's.
 *
 * @param reviewers how many answered
 * @param averages of the dimensions that enough of them judged, unrounded
 * @param texts in random order
 */
record PeerSummary(RaterGroup group, int reviewers, Map<PeerDimension, BigDecimal> averages, List<String> texts) {

    PeerSummary {
        averages = Collections.unmodifiableMap(new EnumMap<>(averages));
        texts = List.copyOf(texts);
    }

    /** Absent when fewer answered than hide each other. */
    static Optional<PeerSummary> of(RaterGroup group, Collection<PeerAnswer> answers) {
        if (answers.size() < group.minimumAnswers()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>(
                answers.stream().map(PeerAnswer::text).filter(Objects::nonNull).toList());
        Collections.shuffle(texts, new SecureRandom());
        return Optional.of(new PeerSummary(group, answers.size(), averages(group, answers), texts));
    }

    private static Map<PeerDimension, BigDecimal> averages(RaterGroup group, Collection<PeerAnswer> answers) {
        List<ScoringInput.Rating> all = new ArrayList<>();
        for (PeerAnswer answer : answers) {
            String rater = "rater " + all.size();
            answer.judged().forEach(rating -> all.add(rating(group, rater, rating.dimension(), rating.score())));
        }
        Map<PeerDimension, BigDecimal> averages = new EnumMap<>(PeerDimension.class);
        EnoughAnswers.of(all).stream()
                .collect(groupingBy(ScoringInput.Rating::dimension, mapping(ScoringInput.Rating::score, toList())))
                .forEach((dimension, scores) -> averages.put(PeerDimension.valueOf(dimension), mean(scores)));
        return averages;
    }

    /**
     * What the score reads: as many raters as answered, each with the averages, so that their mean is that of what is
     * shown. The mean of what each of them said would, where they judged different dimensions, give a single view
     * away to whoever subtracts one figure from the other (ADR 12).
     */
    List<ScoringInput.Rating> ratings() {
        return IntStream.rangeClosed(1, reviewers)
                .boxed()
                .flatMap(rater -> averages.entrySet().stream()
                        .map(average -> rating(group, group + " " + rater, average.getKey(), average.getValue())))
                .toList();
    }

    private static ScoringInput.Rating rating(
            RaterGroup group, String rater, PeerDimension dimension, @Nullable BigDecimal score) {
        return new ScoringInput.Rating(group, rater, dimension.name(), Objects.requireNonNull(score));
    }

    static BigDecimal mean(List<BigDecimal> scores) {
        return scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL128);
    }
}
