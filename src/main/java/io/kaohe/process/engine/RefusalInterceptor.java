package io.kaohe.process.engine;

import io.kaohe.shared.Refusal;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
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
            if (refusal == null && isAboutATaskOfThePast()) {
                refusal = new Refusal(Refusal.Kind.NOT_FOUND, "TASK_GONE", List.of());
            }
            if (refusal == null) {
                throw failure;
            }
            Refused.note(refusal);
            throw refusal;
        }
    }

    /**
     * Who acts on a task while another completes it meets whatever is gone by then, its grants or the task itself: the
     * engine calls that a missing right or a failure.
     */
    private boolean isAboutATaskOfThePast() {
        String task = Refused.taskOfRequest();
        return task != null && next.execute(context -> isGone(context, task));
    }

    private static boolean isGone(CommandContext context, String task) {
        return context.runWithoutAuthorization(() -> context.getTaskManager().findTaskById(task) == null);
    }

    private static @Nullable Refusal in(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        if (failure instanceof TaskAlreadyClaimedException) {
            return Refusal.conflict("TASK_CLAIMED");
        }
        // two people at the same task; in a job the engine itself tries again
        boolean lost = failure instanceof OptimisticLockingException && Refused.inRequest();
        return lost ? Refusal.conflict("CHANGED_MEANWHILE") : null;
    }
}
