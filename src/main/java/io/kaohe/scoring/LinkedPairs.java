package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Link;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Traffic must be matched by conversion (S95, R30): a leader above 1 counts at most 1.00 while its pair stays below
 * 0.80. Both are read after their own limits and before any pair is applied, so that the order of pairs does not
 * matter. A pair that is not counted switches the rule off. The numbers are assumptions.
 */
final class LinkedPairs {

    static final String SUSPECTED_INFLATION = "SUSPECTED_INFLATION";
    static final BigDecimal LEADER_AT_MOST = BigDecimal.ONE;
    static final BigDecimal PAIR_AT_LEAST = new BigDecimal("0.80");

    private LinkedPairs() {}

    static List<ScoredLine> apply(List<Link> links, List<ScoredLine> lines) {
        if (links.isEmpty()) {
            return lines;
        }
        Map<String, ScoredLine> byCode =
                lines.stream().collect(Collectors.toMap(scored -> scored.line().code(), Function.identity()));
        return lines.stream().map(line -> limited(line, links, byCode)).toList();
    }

    private static ScoredLine limited(ScoredLine line, List<Link> links, Map<String, ScoredLine> byCode) {
        BigDecimal completion = line.completion();
        if (completion == null || completion.compareTo(LEADER_AT_MOST) <= 0) {
            return line;
        }
        return links.stream()
                .filter(link -> link.leader().equals(line.line().code()))
                .map(link -> byCode.get(link.pair()))
                .filter(LinkedPairs::staysBehind)
                .findFirst()
                .map(pair -> line.limitedTo(LEADER_AT_MOST, pair))
                .orElse(line);
    }

    private static boolean staysBehind(ScoredLine pair) {
        BigDecimal completion = pair.completion();
        return completion != null && completion.compareTo(PAIR_AT_LEAST) < 0;
    }
}
