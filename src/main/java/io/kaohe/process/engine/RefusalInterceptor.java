package io.kaohe.process.engine;

import io.kaohe.shared.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Takes a refusal out of the exceptions that the engine wraps around what a listener or delegate throws, so that
 * whoever called the engine meets it as it was said. Stands outside the transaction: it is rolled back by then.
 */
final class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            Refusal refusal = in(failure);
            if (refusal == null) {
                throw failure;
            }
            Refused.note(refusal);
            throw refusal;
        }
    }

    private static @Nullable Refusal in(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        // two people at the same task; in a job the engine itself tries again
        boolean lost = failure instanceof OptimisticLockingException && Refused.inRequest();
        return lost ? Refusal.conflict("CHANGED_MEANWHILE") : null;
    }
}
