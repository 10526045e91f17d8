package io.kaohe.diagnosis;

import io.kaohe.diagnosis.Symptom.Kind;
import io.kaohe.shared.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for symptoms in a card's figures. The sources give the signs and no numbers (S15 "high", S16 "far above", S116
 * "plunge"), so the numbers are our assumption: traffic is high from 100 % of its target while the conversion stays
 * below 80 %, as R30 has it; short videos are far ahead from twice the rate of image posts; a plunge is more than 30 %
 * below the mean of the last three periods.
 */
public final class Diagnosis {

    private static final BigDecimal HIGH = BigDecimal.ONE;
    private static final BigDecimal LOW = new BigDecimal("0.80");
    private static final BigDecimal PLUNGED = new BigDecimal("0.70");
    private static final BigDecimal FAR_ABOVE = BigDecimal.valueOf(2);
    private static final String VIDEO = "video_interaction_rate";
    private static final String IMAGE_TEXT = "image_text_interaction_rate";
    /** How many periods before a plunge is measured by. */
    public static final int PERIODS = 3;

    private Diagnosis() {}

    /**
     * A measured line of the card.
     *
     * @param actual the period's figure; null = none yet
     * @param target null = none
     * @param earlier the figures of the periods before, as far as they are known
     * @param pairs the lines it leads (S95)
     */
    public record Line(
            String code,
            Direction direction,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal target,
            List<BigDecimal> earlier,
            List<String> pairs) {

        public Line {
            earlier = List.copyOf(earlier);
            pairs = List.copyOf(pairs);
        }

        /** Null where the figures allow none. */
        @Nullable
        BigDecimal completion() {
            return direction == Direction.LOWER || actual == null || target == null || target.signum() <= 0
                    ? null
                    : actual.divide(target, MathContext.DECIMAL128);
        }
    }

    /**
     * In the order of the lines, then what other figures of the person hint at.
     *
     * @param figures all of the person's and period's, by indicator
     */
    public static List<Symptom> of(List<Line> card, Map<String, BigDecimal> figures) {
        List<Symptom> symptoms = new ArrayList<>();
        for (Line line : card) {
            card.stream()
                    .filter(other -> line.pairs().contains(other.code()))
                    .flatMap(other -> trafficWithoutConversion(line, other).stream())
                    .forEach(symptoms::add);
            plunge(line).ifPresent(symptoms::add);
        }
        videoAhead(figures.get(VIDEO), figures.get(IMAGE_TEXT)).ifPresent(symptoms::add);
        return List.copyOf(symptoms);
    }

    /**
     * What a figure would be if nothing had changed, when it is so far from it that somebody should look: as far above
     * the mean of the periods before, or below, as a plunge is.
     *
     * @param earlier as far as they are known; none of them says nothing
     */
    public static Optional<BigDecimal> unlike(BigDecimal actual, List<BigDecimal> earlier) {
        return mean(earlier)
                .filter(mean -> mean.signum() > 0)
                .filter(mean -> actual.subtract(mean).abs().compareTo(mean.multiply(HIGH.subtract(PLUNGED))) > 0);
    }

    private static Optional<BigDecimal> mean(List<BigDecimal> figures) {
        return figures.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(figures.size()), MathContext.DECIMAL128));
    }

    private static Optional<Symptom> videoAhead(@Nullable BigDecimal video, @Nullable BigDecimal imageText) {
        return video == null
                        || imageText == null
                        || video.signum() <= 0
                        || video.compareTo(imageText.multiply(FAR_ABOVE)) < 0
                ? Optional.empty()
                : Optional.of(new Symptom(Kind.VIDEO_AHEAD, VIDEO, IMAGE_TEXT, video, imageText));
    }

    private static Optional<Symptom> trafficWithoutConversion(Line traffic, Line conversion) {
        BigDecimal high = traffic.completion();
        BigDecimal low = conversion.completion();
        return high == null || low == null || high.compareTo(HIGH) < 0 || low.compareTo(LOW) >= 0
                ? Optional.empty()
                : Optional.of(
                        new Symptom(Kind.TRAFFIC_WITHOUT_CONVERSION, traffic.code(), conversion.code(), low, high));
    }

    /** Only what should be high can plunge; fewer than three periods, or a mean that is not positive, say nothing. */
    private static Optional<Symptom> plunge(Line line) {
        BigDecimal actual = line.actual();
        if (line.direction() == Direction.LOWER
                || actual == null
                || line.earlier().size() < PERIODS) {
            return Optional.empty();
        }
        return mean(line.earlier())
                .filter(mean -> mean.signum() > 0 && actual.compareTo(mean.multiply(PLUNGED)) < 0)
                .map(mean -> new Symptom(Kind.PLUNGE, line.code(), line.code(), actual, mean));
    }
}
