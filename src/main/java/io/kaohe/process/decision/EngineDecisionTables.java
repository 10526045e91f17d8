package io.kaohe.process.decision;

import io.kaohe.audit.AuditLog;
import io.kaohe.decision.DecisionRow;
import io.kaohe.decision.DecisionRows;
import io.kaohe.decision.DecisionTables;
import io.kaohe.decision.GradeReferences;
import io.kaohe.process.engine.Unchecked;
import io.kaohe.scoring.DecisionKey;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables as DMN in the engine. The deployed model is the one truth: rows are read from it and written into a copy
 * of the shipped file, so that Cockpit shows exactly what decides.
 */
@Component
class EngineDecisionTables implements DecisionTables {

    /** Marks a deployment as somebody's change; the rest is the user id. */
    private static final String CHANGED_BY = "user:";

    private final RepositoryService repository;
    private final Unchecked engine;
    private final AuditLog audit;

    EngineDecisionTables(RepositoryService repository, Unchecked engine, AuditLog audit) {
        this.repository = repository;
        this.engine = engine;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public Table current(String key) {
        return latest(known(key));
    }

    @Override
    @Transactional
    public Table change(Actor actor, String key, List<Map<String, Object>> rows, String reason) {
        actor.mustBe(Role.HR);
        DecisionKey table = known(key);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        List<DecisionRow> read = DecisionRows.read(table, rows);
        switch (table) {
            case BONUS_COEFFICIENT, SALES_SHARE -> {}
            case GRADE ->
                GradeReferences.checkGrades(read, latest(DecisionKey.FOLLOW_UP).rows());
            case FOLLOW_UP ->
                GradeReferences.checkFollowUps(read, latest(DecisionKey.GRADE).rows());
        }
        deploy(actor, table, new DmnTable(shipped(table)).withRules(cells(TableForm.of(table), read)));
        Table changed = latest(table);
        audit.record(actor, "DECISION_TABLE_CHANGED", "decision/" + key + "/" + changed.version(), null, reason);
        return changed;
    }

    private void deploy(Actor actor, DecisionKey key, DmnTable table) {
        engine.call(() -> repository
                .createDeployment()
                .name(key.key())
                .source(CHANGED_BY + actor.id())
                .addModelInstance(resource(key), table.model())
                .deploy());
    }

    private Table latest(DecisionKey key) {
        DecisionDefinition definition = engine.call(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key.key())
                .latestVersion()
                .singleResult());
        Deployment deployment = engine.call(() -> repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult());
        DmnModelInstance model = engine.call(() -> repository.getDmnModelInstance(definition.getId()));
        String source = deployment.getSource();
        return new Table(
                key,
                definition.getVersion(),
                rows(TableForm.of(key), new DmnTable(model)),
                deployment.getDeploymentTime().toInstant(),
                source != null && source.startsWith(CHANGED_BY) ? source.substring(CHANGED_BY.length()) : null);
    }

    private static List<DecisionRow> rows(TableForm<?> form, DmnTable table) {
        try {
            return table.rules().stream().<DecisionRow>map(form::read).toList();
        } catch (Feel.UnknownPhrase | IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw Refusal.conflict("TABLE_NOT_ROWS");
        }
    }

    @SuppressWarnings("unchecked") // a table's rows are read by key, so each is of its form
    private static <R extends DecisionRow> List<TableForm.Cells> cells(TableForm<R> form, List<DecisionRow> rows) {
        return rows.stream().map(row -> form.write((R) row)).toList();
    }

    private static DecisionKey known(String key) {
        return DecisionKey.of(key).orElseThrow(Refusal::notFound);
    }

    private static DmnModelInstance shipped(DecisionKey key) {
        try (InputStream file = EngineDecisionTables.class.getResourceAsStream("/" + resource(key))) {
            return Dmn.readModelFromStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(DecisionKey key) {
        return "processes/" + key.key() + ".dmn";
    }
}
