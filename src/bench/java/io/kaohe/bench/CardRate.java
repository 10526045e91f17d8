package io.kaohe.bench;

import io.kaohe.scoring.Decisions;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.scoring.Scoring;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many cards one core scores in a second, ledger included, decision tables left out. */
final class CardRate {

    private static final int CARDS = 50_000;

    private CardRate() {}

    static double perSecondAndCore() {
        run();
        long start = System.nanoTime();
        run();
        return CARDS / ((System.nanoTime() - start) / 1e9);
    }

    private static void run() {
        ScoringInput card = new ScoringInput(
                CycleType.MONTHLY,
                List.of(
                        measured("organic_share", "30", "0.40", "0.44"),
                        measured("top10_keyword_share", "25", "0.30", "0.27"),
                        measured("seo_leads", "20", "60", "72"),
                        line("judged", Block.QUALITATIVE, Method.JUDGED, "25", null, null)),
                Map.of(),
                List.of(
                        new ScoringInput.Rating(RaterGroup.MANAGER, "lead", "EXECUTION", new BigDecimal("90")),
                        new ScoringInput.Rating(RaterGroup.SELF, "self", "EXECUTION", new BigDecimal("80"))),
                Map.of(),
                List.of());
        for (int i = 0; i < CARDS; i++) {
            Scoring.score(card, new FirstRow());
        }
    }

    private static ScoringInput.Line measured(String code, String weight, String target, String actual) {
        return line(code, Block.QUANTITATIVE, Method.HIGHER, weight, new BigDecimal(target), new BigDecimal(actual));
    }

    private static ScoringInput.Line line(
            String code,
            Block block,
            Method method,
            String weight,
            @Nullable BigDecimal target,
            @Nullable BigDecimal actual) {
        return new ScoringInput.Line(
                code,
                block,
                method,
                Direction.HIGHER,
                new BigDecimal(weight),
                target,
                null,
                actual,
                null,
                null,
                List.of(),
                false,
                LineStatus.SCORED,
                null);
    }

    /** Answers at once. */
    private static final class FirstRow implements Decisions {

        @Override
        public Decided<BigDecimal> bonusCoefficient(BigDecimal completionRate, BigDecimal qualitativeScore) {
            return new Decided<>(BigDecimal.ONE, "1");
        }

        @Override
        public Decided<String> grade(BigDecimal composite) {
            return new Decided<>("GOOD", "1");
        }

        @Override
        public Decided<List<String>> followUps(CycleType type, BigDecimal completionRate, String grade) {
            return new Decided<>(List.of(), "1");
        }
    }
}
