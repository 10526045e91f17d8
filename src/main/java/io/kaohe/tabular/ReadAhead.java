package io.kaohe.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a file on a thread of its own while the rows before are taken on the caller's, where the transaction is. No
 * more than three blocks of rows are there at a time: the one being read, the one waiting, and the one being taken.
 */
final class ReadAhead implements Rows {

    /** In characters; a longer row is a block by itself. */
    private static final int BLOCK = 1 << 17;

    private static final List<Consumer<Rows>> END = List.of();

    private final BlockingQueue<List<Consumer<Rows>>> waiting = new ArrayBlockingQueue<>(1);
    private List<Consumer<Rows>> block = new ArrayList<>();
    private int characters;

    private ReadAhead() {}

    /**
     * @param reading tells the rows of a file, and what it turned out to be
     * @throws UnreadableFile and whatever else the reading throws, after the rows before that were told
     */
    static <T> T read(Function<Rows, T> reading, Rows rows) {
        ReadAhead ahead = new ReadAhead();
        FutureTask<T> read = new FutureTask<>(() -> {
            try {
                return reading.apply(ahead);
            } finally {
                ahead.pass(ahead.block);
                ahead.pass(END);
            }
        });
        Thread reader = new Thread(read, Thread.currentThread().getName() + " reads ahead");
        reader.start();
        try {
            for (List<Consumer<Rows>> next = ahead.waiting.take(); next != END; next = ahead.waiting.take()) {
                next.forEach(told -> told.accept(rows));
            }
            return read.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            // nobody takes what is still to come, and the file may be gone when this returns
            reader.interrupt();
            joined(reader);
        }
    }

    @Override
    public void sheet(String name) {
        block.add(rows -> rows.sheet(name));
    }

    @Override
    public void formula(int line) {
        block.add(rows -> rows.formula(line));
    }

    @Override
    public void row(int line, List<String> cells) {
        block.add(rows -> rows.row(line, cells));
        for (String cell : cells) {
            characters += cell.length();
        }
        characters += cells.size();
        if (characters >= BLOCK) {
            pass(block);
            block = new ArrayList<>();
            characters = 0;
        }
    }

    private void pass(List<Consumer<Rows>> told) {
        try {
            waiting.put(told);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody takes the rows any more", e);
        }
    }

    private static void joined(Thread reader) {
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
