package io.kaohe.process.engine;

import io.kaohe.shared.Refusal;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.authorization.MissingAuthorization;
import org.camunda.bpm.engine.authorization.Resources;
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
            if (refusal == null && isAboutATaskOfThePast(failure)) {
                refusal = new Refusal(Refusal.Kind.NOT_FOUND, "TASK_GONE", List.of());
            }
            if (refusal == null) {
                throw failure;
            }
            Refused.note(refusal);
            throw refusal;
        }
    }

    /** Who finds the task while another completes it finds no grant any more: those go with the task. */
    private boolean isAboutATaskOfThePast(RuntimeException failure) {
        return Refused.inRequest()
                && failure instanceof AuthorizationException missing
                && missing.getMissingAuthorizations().stream()
                        .filter(grant -> Resources.TASK.resourceName().equals(grant.getResourceType()))
                        .map(MissingAuthorization::getResourceId)
                        .anyMatch(task -> task != null && next.execute(context -> isGone(context, task)));
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
