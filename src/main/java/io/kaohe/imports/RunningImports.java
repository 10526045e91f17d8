package io.kaohe.imports;

import io.kaohe.imports.ImportAnswer.Outcome;
import io.kaohe.shared.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Runs imports beside the request, which waits for a while and is then answered "still running". */
@Component
class RunningImports implements DisposableBean {

    /** Of a hundred parts of an import; what is left is storing what was read. */
    private static final int READING = 80;

    /** Two at a time, a few in the queue: each keeps a processor and a connection to the database busy. */
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(8), work -> new Thread(work, "import"));

    /** The last imports of this process; older ones are asked from the database. */
    private final Map<UUID, ImportAnswer> answers = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, ImportAnswer> eldest) {
            return size() > 50;
        }
    });

    private final Importing importing;
    private final int patienceSeconds;

    RunningImports(Importing importing, @Value("${kaohe.imports.patience-seconds:10}") int patienceSeconds) {
        this.importing = importing;
        this.patienceSeconds = patienceSeconds;
    }

    /** @param watched whether the caller asks for the progress from now on: then only a short import is waited for */
    ImportAnswer submit(Importing.Order order, boolean watched) {
        ImportAnswer started = new ImportAnswer(importing.running(order), Outcome.RUNNING, 0);
        try {
            answers.put(order.id(), started);
            Future<ImportAnswer> future = workers.submit(() -> run(order, started));
            return future.get(watched ? Math.min(1, patienceSeconds) : patienceSeconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return answers.getOrDefault(order.id(), started);
        } catch (RejectedExecutionException e) {
            answers.remove(order.id());
            throw Refusal.conflict("IMPORTS_BUSY");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return started;
        }
    }

    /** What is known here about an import of this process; null = ask the database. */
    @Nullable
    ImportAnswer current(UUID id) {
        return answers.get(id);
    }

    private ImportAnswer run(Importing.Order order, ImportAnswer started) {
        try {
            ImportAnswer answer = importing.run(
                    order,
                    (rows, percent) -> answers.put(
                            order.id(),
                            new ImportAnswer(started.batch().read(rows), Outcome.RUNNING, percent * READING / 100)));
            answers.put(order.id(), answer);
            return answer;
        } catch (RuntimeException e) {
            answers.remove(order.id());
            throw e;
        } finally {
            order.upload().discard();
        }
    }

    @Override
    public void destroy() {
        workers.shutdown();
    }
}
