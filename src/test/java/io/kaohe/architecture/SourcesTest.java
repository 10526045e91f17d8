package io.kaohe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader of the files may rely on. */
class SourcesTest {

    /** About 25, says our style; scoring has one small class for each way to complete a line. */
    private static final int MOST_FILES_OF_A_PACKAGE = 33;

    private static final int LONGEST_LINE = 120;

    private static final Pattern SERVER_CLOCK = Pattern.compile("clock_timestamp|current_timestamp|default now\\(");

    /** Split, so that this file does not contain it. */
    private static final String LEFT_FOR_LATER = "TO" + "DO";

    @Test
    void nothingIsLeftForLaterInAComment() {
        assertThat(files(Path.of("src"), Path.of("processes"), Path.of("forms"), Path.of("reports")))
                .filteredOn(SourcesTest::isText)
                .noneMatch(file -> read(file).contains(LEFT_FOR_LATER));
    }

    /** Of code the formatter takes care; comments it leaves to us. */
    @Test
    void aCommentFitsOnTheScreen() {
        assertThat(javaFiles().stream().filter(file -> read(file).lines().anyMatch(SourcesTest::isLongComment)))
                .isEmpty();
    }

    private static boolean isLongComment(String line) {
        return line.strip().matches("(/\\*|\\*|//).*") && line.codePointCount(0, line.length()) > LONGEST_LINE;
    }

    /** {@code kaohe.moment()} alone reads the server's clock: the rows of the demo's past are dated when they were. */
    @Test
    void rowsAreDatedByOneClock() {
        assertThat(files(Path.of("src/main/java"), Path.of("src/main/resources/db")).stream()
                        .filter(file -> SERVER_CLOCK.matcher(read(file)).find()))
                .containsExactly(Path.of("src/main/resources/db/migration/V1__organization.sql"));
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        assertThat(packages().keySet().stream()
                        .map(folder -> folder.resolve("package-info.java"))
                        .filter(file -> Files.notExists(file)
                                || !read(file).contains("@NullMarked")
                                || !read(file).contains("/**")))
                .isEmpty();
    }

    @Test
    void aPackageIsSplitByNounBeforeItGrowsTooLarge() {
        assertThat(packages().entrySet().stream().filter(folder -> folder.getValue() > MOST_FILES_OF_A_PACKAGE))
                .isEmpty();
    }

    /** Folders of Java files, each with how many there are beside package-info; the application's own is no package. */
    private static Map<Path, Long> packages() {
        return javaFiles().stream()
                .filter(file -> file.startsWith("src/main/java"))
                .filter(file -> !file.endsWith("io/kaohe/KaoheApplication.java"))
                .collect(Collectors.groupingBy(
                        Path::getParent,
                        Collectors.filtering(file -> !file.endsWith("package-info.java"), Collectors.counting())));
    }

    private static List<Path> javaFiles() {
        return files(Path.of("src/main/java"), Path.of("src/test/java")).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    private static List<Path> files(Path... folders) {
        return Stream.of(folders)
                .flatMap(SourcesTest::walk)
                .filter(Files::isRegularFile)
                .toList();
    }

    private static boolean isText(Path file) {
        Predicate<String> binary = name -> name.matches(".*\\.(png|xlsx|ttf|jpg|pdf)");
        return binary.negate().test(file.toString());
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
