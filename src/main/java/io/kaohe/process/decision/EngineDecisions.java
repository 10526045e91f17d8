package io.kaohe.process.decision;

import io.kaohe.incentive.SalesShareRates;
import io.kaohe.process.decision.JdbcDecisionTables.Table;
import io.kaohe.process.engine.Unchecked;
import io.kaohe.scoring.DecisionKey;
import io.kaohe.scoring.Decisions;
import io.kaohe.shared.CycleType;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the latest version of each table, in the running transaction.
 * Figures go in as variables of the evaluation only; the engine writes them to its history at history level FULL, which
 * the product does not use.
 */
@Component
@Transactional(readOnly = true)
class EngineDecisions implements Decisions, SalesShareRates {

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final Unchecked engine;
    private final JdbcDecisionTables tables;
    /** By definition; a deployed one never changes. */
    private final Map<String, Ladder> ladders = new ConcurrentHashMap<>();

    EngineDecisions(
            RepositoryService repository, DecisionService decisions, Unchecked engine, JdbcDecisionTables tables) {
        this.repository = repository;
        this.decisions = decisions;
        this.engine = engine;
        this.tables = tables;
    }

    @Override
    public Decided<BigDecimal> bonusCoefficient(BigDecimal completionRate, BigDecimal qualitativeScore) {
        return decide(
                DecisionKey.BONUS_COEFFICIENT,
                Map.of("completionRate", completionRate, "qualitativeScore", qualitativeScore),
                // a double holds the two digits of a coefficient exactly enough to read them back
                answer -> new BigDecimal(first(answer, "coefficient").toString()));
    }

    @Override
    public Decided<String> grade(BigDecimal composite) {
        return decide(
                DecisionKey.GRADE,
                Map.of("composite", composite),
                answer -> first(answer, "grade").toString());
    }

    @Override
    public Decided<List<String>> followUps(CycleType type, BigDecimal completionRate, String grade) {
        return decide(
                DecisionKey.FOLLOW_UP,
                Map.of("cycleType", type.name(), "completionRate", completionRate, "grade", grade),
                answer -> answer.<String>collectEntries("followUp").stream()
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Override
    public Rates salesShare(BigDecimal revenue) {
        Decided<List<BigDecimal>> decided = decide(
                DecisionKey.SALES_SHARE,
                Map.of("revenue", revenue),
                answer -> Stream.of("sharePercent", "highValuePercent")
                        .map(percent -> new BigDecimal(first(answer, percent).toString()))
                        .toList());
        return new Rates(decided.value().get(0), decided.value().get(1), decided.version());
    }

    private <T> Decided<T> decide(
            DecisionKey key, Map<String, Object> figures, Function<DmnDecisionTableResult, T> reading) {
        return engine.call(() -> {
            Table table = tables.latest(key.key());
            DmnDecisionTableResult answer = decisions.evaluateDecisionTableById(table.id(), figures);
            SortedMap<String, String> rule = collects(key)
                    ? Collections.emptySortedMap()
                    : ladders.computeIfAbsent(table.id(), this::ladder).held(figures);
            return new Decided<>(reading.apply(answer), Integer.toString(table.version()), rule);
        });
    }

    /** Whether every row that holds applies, so that none of them is the one. */
    private static boolean collects(DecisionKey key) {
        return key == DecisionKey.FOLLOW_UP;
    }

    private Ladder ladder(String definition) {
        return new Ladder(new DmnTable(repository.getDmnModelInstance(definition)));
    }

    private static Object first(DmnDecisionTableResult answer, String output) {
        if (answer.isEmpty()) {
            throw new IllegalStateException("no row of the decision table holds: " + output);
        }
        return answer.getFirstResult().getEntry(output);
    }
}
