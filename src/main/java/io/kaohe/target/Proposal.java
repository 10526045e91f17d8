package io.kaohe.target;

import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A target read from what was reached before (S72): a figure the person has shown, to be edited, never one that takes
 * effect by itself. The median of an odd number of periods is the figure of one of them, so that no rate is averaged
 * and no runaway period decides.
 *
 * @param periods how many periods it was read from
 */
record Proposal(BigDecimal target, @Nullable BigDecimal baseline, int periods) {

    /** How far back a proposal looks. */
    static final int LOOKS_BACK = 6;

    private static final int FEWEST = 3;

    /** Nobody aims at 1234.5678. */
    private static final MathContext READABLE = new MathContext(4, RoundingMode.HALF_UP);

    /**
     * @param reached verified figures, the newest first
     * @return nothing when too little is known or it says nothing to aim at
     */
    static Optional<Proposal> from(List<BigDecimal> reached, Method method) {
        return method == Method.INCREMENTAL ? furtherUp(reached) : again(reached);
    }

    private static Optional<Proposal> again(List<BigDecimal> reached) {
        return median(reached)
                .filter(target -> target.signum() != 0)
                .map(target -> new Proposal(target, null, odd(reached.size())));
    }

    /** From where the person stands now, as far as they came in a usual period. */
    private static Optional<Proposal> furtherUp(List<BigDecimal> reached) {
        List<BigDecimal> steps = IntStream.range(1, reached.size())
                .mapToObj(i -> reached.get(i - 1).subtract(reached.get(i)))
                .toList();
        return median(steps).filter(step -> step.signum() != 0).map(step -> {
            BigDecimal now = reached.get(0);
            return new Proposal(now.add(step), now, odd(steps.size()) + 1);
        });
    }

    private static Optional<BigDecimal> median(List<BigDecimal> newestFirst) {
        int counted = odd(newestFirst.size());
        return counted < FEWEST
                ? Optional.empty()
                : newestFirst.stream()
                        .limit(counted)
                        .sorted()
                        .skip(counted / 2)
                        .findFirst()
                        .map(figure -> figure.round(READABLE));
    }

    private static int odd(int count) {
        return count % 2 == 0 ? count - 1 : count;
    }
}
