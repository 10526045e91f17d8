package io.kaohe.process.decision;

import java.math.BigDecimal;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Answers the phrases our tables consist of by comparing, and leaves all other FEEL to the engine's own. That parses
 * each phrase anew and builds all its functions for each: a fifth of what scoring and completing an appraisal cost.
 */
final class TableFeel implements FeelEngine {

    private final FeelEngine full;

    TableFeel(FeelEngine full) {
        this.full = full;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface promises what the caller expects
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        Object answer = Feel.isName(expression) ? value(expression.strip(), context) : Feel.literal(expression);
        return answer == null ? full.evaluateSimpleExpression(expression, context) : (T) answer;
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String test, String input, VariableContext context) {
        Boolean answer = Feel.holds(test, value(input, context));
        return answer == null ? full.evaluateSimpleUnaryTests(test, input, context) : answer;
    }

    /** Figures come as {@link BigDecimal}, words as {@link String}; null stands for everything else. */
    private static @Nullable Object value(String variable, VariableContext context) {
        TypedValue typed = context.containsVariable(variable) ? context.resolve(variable) : null;
        Object value = typed == null ? null : typed.getValue();
        return value instanceof BigDecimal || value instanceof String ? value : null;
    }
}
