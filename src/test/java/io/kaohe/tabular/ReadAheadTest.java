package io.kaohe.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("While rows are taken the next are read, and not many more")
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadAheadTest {

    /** Longer than a block, so that each is one by itself. */
    private static final List<String> LONG_ROW = List.of("行".repeat(1 << 17));

    private final AtomicReference<Thread> reader = new AtomicReference<>();

    @Test
    void everythingIsToldInItsOrderOnTheThreadOfWhoAsked() {
        List<String> told = new ArrayList<>();
        Thread here = Thread.currentThread();

        String read = ReadAhead.read(
                rows -> {
                    reader.set(Thread.currentThread());
                    rows.sheet("线索");
                    for (int line = 1; line <= 50_000; line++) {
                        rows.row(line, List.of("cell"));
                    }
                    rows.formula(50_000);
                    return "all of it";
                },
                new Rows() {
                    @Override
                    public void sheet(String name) {
                        told.add(name);
                    }

                    @Override
                    public void row(int line, List<String> cells) {
                        assertThat(Thread.currentThread()).isSameAs(here);
                        told.add(line + cells.get(0));
                    }

                    @Override
                    public void formula(int line) {
                        told.add("formula " + line);
                    }
                });

        assertThat(read).isEqualTo("all of it");
        assertThat(reader.get()).isNotSameAs(here);
        assertThat(told).hasSize(50_002).startsWith("线索", "1cell", "2cell").endsWith("50000cell", "formula 50000");
    }

    @Test
    void whatIsWrongInTheFileIsSaidAfterTheRowsBeforeIt() {
        List<Integer> taken = new ArrayList<>();

        assertThatThrownBy(() -> ReadAhead.read(
                        rows -> {
                            rows.row(1, List.of("good"));
                            throw new UnreadableFile(2, "FILE_QUOTE");
                        },
                        (line, cells) -> taken.add(line)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("FILE_QUOTE");
        assertThat(taken).containsExactly(1);
    }

    @Test
    void whoTakesNoMoreEndsTheReading() {
        assertThatThrownBy(() -> ReadAhead.read(
                        rows -> {
                            reader.set(Thread.currentThread());
                            for (int line = 1; ; line++) {
                                rows.row(line, LONG_ROW);
                            }
                        },
                        (line, cells) -> {
                            throw new IllegalStateException("enough");
                        }))
                .hasMessage("enough");
        assertThat(reader.get()).isNotNull().matches(thread -> !thread.isAlive(), "has ended");
    }

    @Test
    void itIsNeverFurtherAheadThanTwoBlocks() {
        AtomicInteger read = new AtomicInteger();

        ReadAhead.read(
                rows -> {
                    for (int line = 1; line <= 200; line++) {
                        read.set(line);
                        rows.row(line, LONG_ROW);
                    }
                    return read;
                },
                (line, cells) -> assertThat(read.get() - line).isLessThanOrEqualTo(2));

        assertThat(read).hasValue(200);
    }
}
