package io.kaohe.delivery;

import io.kaohe.shared.Bilingual;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said to somebody in front of colleagues. */
final class Overheard {

    /** How kinds of messages begin that are not for colleagues' ears, whatever task they name. */
    private static final List<String> DELICATE = List.of(
            "PLAN_",
            "COACHING_",
            "APPEAL_",
            "OBJECTION_",
            "CALIBRATION_",
            "IMPROVEMENT_",
            "ACKNOWLEDGEMENT_",
            "TASK_RETURNED");

    private Overheard() {}

    static boolean keepsQuietOf(String kind) {
        return DELICATE.stream().anyMatch(kind::startsWith);
    }

    /** What is to be done and how often, not about whom: that would tell how far somebody's appraisal is. */
    static List<Letter.Line> lines(List<Letter.Line> lines, Locale language, LetterWords words, String tasks) {
        Map<Letter.Line, List<Letter.Line>> alike = lines.stream()
                .collect(Collectors.groupingBy(Overheard::withoutWhom, LinkedHashMap::new, Collectors.toList()));
        return alike.entrySet().stream()
                .map(of -> together(of.getKey(), of.getValue(), language, words, tasks))
                .toList();
    }

    private static Letter.Line withoutWhom(Letter.Line line) {
        return new Letter.Line(line.what(), line.about() == null ? null : Bilingual.kind(line.about()), null, "");
    }

    private static Letter.Line together(
            Letter.Line said, List<Letter.Line> lines, Locale language, LetterWords words, String tasks) {
        @Nullable String task = said.about();
        return new Letter.Line(
                said.what(),
                task != null && lines.size() > 1 ? words.several(task, lines.size(), language) : task,
                lines.stream()
                        .map(Letter.Line::due)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                lines.stream().map(Letter.Line::url).distinct().count() == 1
                        ? lines.get(0).url()
                        : tasks);
    }
}
