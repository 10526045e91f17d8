package io.kaohe.process.engine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Refuses every query that brings an expression along, wherever in it the expression hides: the engine evaluates those
 * inside {@code orQueries} unasked (CVE-2026-109432, open in 7.24.0), and an expression runs code. What a stored filter
 * says itself is ours and passes; what a caller adds to a filter does not.
 */
final class AdHocExpressions extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (carriesExpression(command)) {
            throw new BadUserRequestException("Expressions are forbidden in queries.");
        }
        return next.execute(command);
    }

    private static boolean carriesExpression(Command<?> command) {
        if (command instanceof AbstractExecuteFilterCmd) {
            // protected and without a getter
            Object added = new DirectFieldAccessor(command).getPropertyValue("extendingQuery");
            return hasExpression(added);
        }
        return hasExpression(command);
    }

    private static boolean hasExpression(@Nullable Object query) {
        return hasExpression(query, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** @param seen since the queries of an "or" name each other */
    private static boolean hasExpression(@Nullable Object query, Set<Object> seen) {
        if (!(query instanceof AbstractQuery<?, ?> any) || !seen.add(any)) {
            return false;
        }
        return !any.getExpressions().isEmpty()
                || any instanceof TaskQueryImpl tasks
                        && tasks.getQueries().stream().anyMatch(or -> hasExpression(or, seen));
    }
}
