package io.kaohe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.testing.Company;
import io.kaohe.testing.RunningApp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.springframework.util.FileSystemUtils;

/**
 * The demo company at work: the packaged product, and a window of Chromium for each of its people. Whatever a window
 * complained about fails the test; when a test fails, pictures of all windows are kept.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Demo demo = Demo.shared();
 *
 * demo.as("zhang.wei").task("自评 Self-review · 张伟 · 2026-10").fill("attainment", "…").submit();
 * }</pre>
 */
final class Demo implements BeforeAllCallback, AfterEachCallback {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String PASSWORD = "Browser-Test-1";

    /** The past year and the month that waits to be appraised. */
    private static final int MONTHS_WITH_CYCLES = 13;

    private final boolean shared;
    private @Nullable Running running;

    private Demo(boolean shared) {
        this.shared = shared;
    }

    /** One company for all tests, with a year behind it; each test minds its own months and people. */
    static Demo shared() {
        return new Demo(true);
    }

    /** A company for a test that changes what others rely on. */
    static Demo alone() {
        return new Demo(false);
    }

    /** @param number which of the months that the demo has no cycle for; each test has another */
    static YearMonth monthWithoutCycle(int number) {
        return YearMonth.now(ZONE).minusMonths(MONTHS_WITH_CYCLES + number);
    }

    static String file(String name) {
        return file(name, StandardCharsets.UTF_8);
    }

    /** A file of {@code src/main/resources/demo}. */
    static String file(String name, Charset charset) {
        try (InputStream file = Demo.class.getResourceAsStream("/demo/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tasklist as(String person) {
        return running().window(person, "zh-CN");
    }

    Tasklist inEnglish(String person) {
        return running().window(person, "en-US");
    }

    /** The same people where nobody has to watch them: over HTTP. */
    Company company() {
        return running().company;
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        Object company = shared ? Demo.class : this;
        running = (shared ? test.getRoot() : test)
                .getStore(Namespace.create(Demo.class))
                .getOrComputeIfAbsent(company, key -> new Running(shared), Running.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            running().keepPictures(test.getRequiredTestClass().getSimpleName());
        } else {
            assertThat(running().windows.values())
                    .flatExtracting(Tasklist::troubles)
                    .isEmpty();
        }
    }

    private Running running() {
        return Objects.requireNonNull(running);
    }

    /** Closed with the class, or with the last of them. */
    private static final class Running implements CloseableResource {

        private final Chromium chromium = Chromium.orSkip();
        private final Path directory = newDirectory();
        private final RunningApp app;
        private final Company company;
        private final Map<String, Tasklist> windows = new HashMap<>();

        Running(boolean withPastYear) {
            app = RunningApp.in(directory)
                    .with("KAOHE_DEMO_PAST_YEAR", String.valueOf(withPastYear))
                    .with("KAOHE_DEMO_PASSWORD", PASSWORD)
                    // the improvement plan of the past year is due for its re-review, a new one for its first coaching
                    // at once
                    .with("KAOHE_PLAN_DURATION", "P10D")
                    .with("KAOHE_PLAN_COACHING_EVERY", "PT1S")
                    .start();
            company = Company.theDemoCompany(app.port(), PASSWORD);
        }

        Tasklist window(String person, String language) {
            return windows.computeIfAbsent(
                    person + " " + language,
                    window -> chromium.open(app.uri("").toString(), person, PASSWORD, language));
        }

        /** The next test begins with new windows. */
        void keepPictures(String test) {
            windows.forEach((window, tasklist) -> {
                tasklist.picture("failed-%s-%s".formatted(test, window));
                tasklist.close();
            });
            windows.clear();
        }

        @Override
        public void close() {
            app.close();
            chromium.close();
            FileSystemUtils.deleteRecursively(directory.toFile());
        }

        private static Path newDirectory() {
            try {
                return Files.createTempDirectory("kaohe-demo");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
