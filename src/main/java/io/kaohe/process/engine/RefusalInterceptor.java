package io.kaohe.process.engine;

import io.kaohe.shared.Refusal;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes a refusal out of the exceptions that the engine wraps around what a listener or delegate throws, so that
 * whoever called the engine meets it as it was said. Stands outside the transaction: it is rolled back by then. What
 * merely collided with another is tried again.
 */
final class RefusalInterceptor extends CommandInterceptor {

    private static final String CHANGED_MEANWHILE = "CHANGED_MEANWHILE";

    /** How often a submission may meet a reminder that fires at the same moment. */
    private static final int ATTEMPTS = 3;

    @Override
    public <T> T execute(Command<T> command) {
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (RuntimeException failure) {
                Refusal refusal = in(failure);
                if (refusal == null) {
                    throw failure;
                }
                boolean collided = refusal.code().equals(CHANGED_MEANWHILE);
                if (!collided || attempt == ATTEMPTS || !isRolledBack()) {
                    Refused.note(refusal);
                    throw refusal;
                }
            }
        }
    }

    /**
     * Somebody or a timer changed the same rows, and everything of this command is rolled back: where nothing else was
     * part of the transaction it is simply done again. In a job the engine itself tries again.
     */
    private static boolean isCollision(RuntimeException failure) {
        return failure instanceof OptimisticLockingException
                && Refused.inRequest()
                && Context.getCommandContext() == null;
    }

    /**
     * Who asks about a task that is not theirs, or is completed meanwhile, hears the same: an answer that told them
     * apart would tell who of the colleagues asked for their view has given it.
     */
    private boolean isAboutNoTaskOfTheirs() {
        String task = Refused.taskOfRequest();
        return task != null && isRolledBack() && next.execute(context -> cannotSee(context, task));
    }

    /** Not while a larger command or transaction goes on: to that one, its own task may look gone already. */
    private static boolean isRolledBack() {
        return Context.getCommandContext() == null && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static boolean cannotSee(CommandContext context, String task) {
        return new TaskQueryImpl().taskId(task).executeCount(context) == 0;
    }

    /** What the failure means for the person who asked; null = it is a failure. */
    private @Nullable Refusal in(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        if (failure instanceof TaskAlreadyClaimedException) {
            return Refusal.conflict("TASK_CLAIMED");
        }
        if (isAboutNoTaskOfTheirs()) {
            return new Refusal(Refusal.Kind.NOT_FOUND, "TASK_GONE", List.of());
        }
        return isCollision(failure) ? Refusal.conflict(CHANGED_MEANWHILE) : null;
    }
}
