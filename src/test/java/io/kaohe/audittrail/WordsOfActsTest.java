package io.kaohe.audittrail;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.appeal.AppealReviews;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.appraisal.Scorer;
import io.kaohe.development.DevelopmentRequest;
import io.kaohe.imports.Verification;
import io.kaohe.incentive.AwardSheet;
import io.kaohe.measurement.Difference;
import io.kaohe.outcome.BonusLists;
import io.kaohe.plan.PlanReview;
import io.kaohe.target.TargetChange;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every act that the product records has a word; zh and en are compared by BundlesTest")
class WordsOfActsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/kaohe");

    /** What says that an act is recorded: the log, or a class of a feature that hands it on. */
    private static final Pattern RECORDS = Pattern.compile("AuditLog|\\brecord(?:Many)?\\(");

    private static final Pattern CALL =
            Pattern.compile("\\b(?:record(?:Many)?\\(|head\\(|close\\(|read\\(\\w+,)([^;{}]*?)\\);", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("String (?:action|STOOD_IN) = ([^;]*);");
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");
    private static final Pattern COMPOSED = Pattern.compile("\"((?:[A-Z]+_)+)\" \\+|\\+ \"((?:_[A-Z]+)+)\"");

    /** Codes that are put together: the part that stands in the source, and what is added to it. */
    private static final Map<String, Stream<String>> PARTS = Map.ofEntries(
            Map.entry("APPEAL_FIGURES_", names(AppealReviews.CorrectionDecision.values())),
            Map.entry("OBJECTION_", names(Confirmations.ObjectionDecision.values())),
            Map.entry("MISSING_ACTUAL_", names(Scorer.MissingActual.values())),
            Map.entry(
                    "DEVELOPMENT_",
                    Stream.of("MANAGER_", "HR_")
                            .flatMap(step ->
                                    names(DevelopmentRequest.Choice.values()).map(step::concat))),
            Map.entry("DECLINED_IMPORT_", names(Verification.Handling.values())),
            Map.entry("ADVANCEMENT_", Stream.of("DECIDED", "PROPOSED")),
            Map.entry("AWARD_", names(AwardSheet.Choice.values())),
            Map.entry("SALES_SHARE_", names(AwardSheet.Choice.values())),
            Map.entry("DIFFERENCE_DECIDED_", names(Difference.Choice.values())),
            Map.entry("BONUS_LIST_", names(BonusLists.Decision.values())),
            Map.entry("PLAN_", names(PlanReview.Conclusion.values())),
            Map.entry("TARGET_CHANGE_", names(TargetChange.Decision.values())),
            Map.entry("_STAGE_CLOSED", Stream.of("PEER", "UPWARD")));

    @Test
    void no_recorded_code_lacks_a_word() throws IOException {
        Set<String> codes = new TreeSet<>();
        Set<String> parts = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordsOfActsTest::text)
                    .filter(text -> RECORDS.matcher(text).find())
                    .forEach(text -> Stream.of(CALL, NAMED)
                            .flatMap(pattern -> pattern.matcher(text).results())
                            .map(call -> call.group(1))
                            .forEach(call -> {
                                CODE.matcher(call).results().forEach(code -> codes.add(code.group(1)));
                                COMPOSED.matcher(call)
                                        .results()
                                        .forEach(part ->
                                                parts.add(part.group(1) == null ? part.group(2) : part.group(1)));
                            }));
        }

        assertThat(codes).hasSizeGreaterThan(90).contains("STOOD_IN", "IMPORT_VERIFIED", "TRENDS_PRINTED", "PLAN_READ");
        assertThat(parts).as("put together").isEqualTo(PARTS.keySet());
        PARTS.forEach((part, others) -> others.map(other -> part.startsWith("_") ? other + part : part + other)
                .forEach(codes::add));
        assertThat(words()).containsAll(codes);
    }

    private static Set<String> words() {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/audit.properties"))) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle.stringPropertyNames().stream()
                .filter(key -> key.startsWith("act."))
                .map(key -> key.substring(4))
                .collect(toSet());
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
