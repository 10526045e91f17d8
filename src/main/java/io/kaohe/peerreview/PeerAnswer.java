package io.kaohe.peerreview;

import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one colleague says. */
public record PeerAnswer(List<Rating> ratings, @Nullable String text) {

    private static final BigDecimal HIGHEST = new BigDecimal(100);

    /** @param score 0–100; null = cannot judge */
    public record Rating(PeerDimension dimension, @Nullable BigDecimal score) {}

    public PeerAnswer {
        ratings = List.copyOf(ratings);
        text = text == null || text.isBlank() ? null : text.strip();
    }

    List<Rating> judged() {
        return ratings.stream().filter(rating -> rating.score() != null).toList();
    }

    /** @throws Refusal 422 unless each dimension asked for is there once and at least one is judged */
    void check(List<PeerDimension> asked) {
        List<FieldError> errors = new ArrayList<>();
        Set<PeerDimension> missing = EnumSet.copyOf(asked);
        for (int i = 0; i < ratings.size(); i++) {
            if (!missing.remove(ratings.get(i).dimension())) {
                errors.add(FieldError.of("ratings[" + i + "].dimension", "PEER_DIMENSION_NOT_ASKED"));
            }
            BigDecimal score = Objects.requireNonNullElse(ratings.get(i).score(), BigDecimal.ZERO);
            if (score.signum() < 0 || score.compareTo(HIGHEST) > 0) {
                errors.add(FieldError.of("ratings[" + i + "].score", "SCORE_OUT_OF_RANGE"));
            }
        }
        if (!missing.isEmpty()) {
            errors.add(FieldError.of("ratings", "DIMENSION_MISSING"));
        } else if (judged().isEmpty()) {
            errors.add(FieldError.of("ratings", "NOTHING_JUDGED"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    /** Confidential: in a log it shows nothing. */
    @Override
    public String toString() {
        return "PeerAnswer";
    }
}
