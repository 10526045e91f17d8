package io.kaohe.process.decision;

import io.kaohe.process.decision.TableForm.Cells;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * The rules of the one decision table in a DMN model. Columns, labels and diagram stay as the shipped file has them.
 */
final class DmnTable {

    private final DmnModelInstance model;
    private final DecisionTable table;

    DmnTable(DmnModelInstance model) {
        this.model = model;
        this.table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    /** The figures and words that the columns ask, in their order. */
    List<String> asked() {
        return table.getInputs().stream()
                .map(input -> text(input.getInputExpression().getText()).strip())
                .toList();
    }

    List<Cells> rules() {
        return table.getRules().stream()
                .map(rule -> new Cells(
                        rule.getInputEntries().stream()
                                .map(entry -> text(entry.getText()))
                                .toList(),
                        rule.getOutputEntries().stream()
                                .map(entry -> text(entry.getText()))
                                .toList(),
                        rule.getDescription() == null
                                ? null
                                : rule.getDescription().getTextContent()))
                .toList();
    }

    DmnTable withRules(List<Cells> rows) {
        Collection<Rule> rules = table.getRules();
        rules.clear();
        for (int row = 1; row <= rows.size(); row++) {
            rules.add(rule(rows.get(row - 1), "_" + table.getId() + "_" + row));
        }
        return this;
    }

    DmnModelInstance model() {
        return model;
    }

    private Rule rule(Cells cells, String suffix) {
        Rule rule = element(Rule.class, "rule" + suffix);
        String note = cells.note();
        if (note != null) {
            Description description = model.newInstance(Description.class);
            description.setTextContent(note);
            rule.setDescription(description);
        }
        for (String condition : cells.conditions()) {
            InputEntry entry = element(
                    InputEntry.class,
                    "inputEntry" + suffix + "_" + (rule.getInputEntries().size() + 1));
            entry.setText(text(condition, model));
            rule.getInputEntries().add(entry);
        }
        for (String answer : cells.answers()) {
            OutputEntry entry = element(
                    OutputEntry.class,
                    "outputEntry" + suffix + "_" + (rule.getOutputEntries().size() + 1));
            entry.setText(text(answer, model));
            rule.getOutputEntries().add(entry);
        }
        return rule;
    }

    private <E extends DmnElement> E element(Class<E> type, String id) {
        E element = model.newInstance(type);
        element.setId(id);
        return element;
    }

    private static Text text(String content, DmnModelInstance model) {
        Text text = model.newInstance(Text.class);
        text.setTextContent(content);
        return text;
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent();
    }
}
