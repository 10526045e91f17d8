package io.kaohe.process.tasklist;

import io.kaohe.shared.Refusal;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Runs code that holds a submission. A failure leaves it as type and stack only: the message of a database or parser
 * exception quotes values, and the engine logs what it is thrown.
 */
final class Concealed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Concealed(Throwable failure) {
        super(failure.getClass().getName(), null, false, true);
        setStackTrace(failure.getStackTrace());
    }

    static void run(Runnable code) {
        call(() -> {
            code.run();
            return true;
        });
    }

    static <T> T call(Supplier<T> code) {
        try {
            return code.get();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (ConcurrencyFailureException lost) {
            throw Refusal.conflict("CHANGED_MEANWHILE");
        } catch (RuntimeException failure) {
            throw new Concealed(failure);
        }
    }
}
