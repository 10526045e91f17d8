package io.kaohe.scoring;

import io.kaohe.shared.CycleType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The default rows of requirements §3 in plain Java: the oracle beside which the DMN files are tested. */
public final class ShippedDecisions implements Decisions {

    private static final String VERSION = "test";

    @Override
    public Decided<BigDecimal> bonusCoefficient(BigDecimal q, BigDecimal j) {
        String coefficient = reaches(q, 120) && reaches(j, 90)
                ? "1.30"
                : reaches(q, 110) && reaches(j, 80)
                        ? "1.15"
                        : reaches(q, 100) && reaches(j, 70) ? "1.00" : reaches(q, 80) ? "0.80" : "0.60";
        return new Decided<>(new BigDecimal(coefficient), VERSION);
    }

    @Override
    public Decided<String> grade(BigDecimal composite) {
        String grade = reaches(composite, 90)
                ? "EXCELLENT"
                : reaches(composite, 80) ? "GOOD" : reaches(composite, 70) ? "MEETS" : "NEEDS_IMPROVEMENT";
        return new Decided<>(grade, VERSION);
    }

    @Override
    public Decided<List<String>> followUps(CycleType type, BigDecimal q, String grade) {
        List<String> names = new ArrayList<>();
        if (type == CycleType.ANNUAL) {
            if (grade.equals("EXCELLENT")) {
                names.addAll(List.of("DEVELOPMENT_RESOURCES", "TALENT_POOL"));
            } else if (grade.equals("NEEDS_IMPROVEMENT")) {
                names.add("IMPROVEMENT_PLAN");
            }
        } else if (!reaches(q, 80)) {
            names.add("IMPROVEMENT_TALK");
        }
        return new Decided<>(names, VERSION);
    }

    private static boolean reaches(BigDecimal figure, int bound) {
        return figure.compareTo(BigDecimal.valueOf(bound)) >= 0;
    }
}
