package io.kaohe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A delegate translates one step of a model into one call, and says which step it is. */
class DelegatesTest {

    private static final Path BROKEN = Path.of("src/test/java/io/kaohe/architecture/broken/process/BusyDelegate.java");
    private static final int MOST_LINES = 40;
    private static final Pattern SERVES = Pattern.compile("Serves \\{@code ([\\w, ]+)}");
    private static final Pattern BRANCH = Pattern.compile("\\b(if|switch|while) \\(");

    static List<Path> delegates() {
        return files(Path.of("src/main/java/io/kaohe/process"), "Delegate.java");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("delegates")
    void servesTheStepItNamesInAFewLinesWithoutABranch(Path delegate) {
        assertThat(faults(delegate)).isEmpty();
    }

    @Test
    void isSeenFailing() {
        assertThat(faults(BROKEN)).isNotEmpty();
    }

    private static List<String> faults(Path delegate) {
        String source = read(delegate);
        List<String> faults = new ArrayList<>();
        if (source.lines().filter(line -> !line.startsWith("import ")).count() > MOST_LINES) {
            faults.add("longer than " + MOST_LINES + " lines");
        }
        if (BRANCH.matcher(source).find()) {
            faults.add("a branch, which belongs into the model or behind the face it calls");
        }
        Matcher serves = SERVES.matcher(source);
        if (!serves.find()
                || !Stream.of(serves.group(1).split(", ", -1)).allMatch(step -> isServed(step, beanName(delegate)))) {
            faults.add("its doc does not name the steps that call it");
        }
        return faults;
    }

    private static boolean isServed(String element, String bean) {
        Pattern step = Pattern.compile("id=\"" + element + "\"[^>]*delegateExpression=\"\\$\\{" + bean + "}\"");
        return step.matcher(files(Path.of("processes"), ".bpmn").stream()
                        .map(DelegatesTest::read)
                        .collect(Collectors.joining()))
                .find();
    }

    private static String beanName(Path delegate) {
        String name = delegate.getFileName().toString().replace(".java", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
