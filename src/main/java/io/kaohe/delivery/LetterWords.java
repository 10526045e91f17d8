package io.kaohe.delivery;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What letters say, in the language of who reads them. */
@Component
class LetterWords {

    /** What kinds of messages have in common, whatever they are about: the task's name says that. */
    private static final List<String> ENDS = List.of("OVERDUE", "PENDING", "DUE_SOON", "UNREAD");

    private final MessageSource messages;

    LetterWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What a kind of message says about its task. */
    String what(String kind, Locale language) {
        return Stream.concat(Stream.of(kind), ENDS.stream().filter(kind::endsWith))
                .map(code -> messages.getMessage("letter." + code, null, null, language))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> text(language, "letter.OTHER"));
    }

    /** The only line's own words, or how many there are. */
    String subject(Letter letter) {
        Locale language = letter.language();
        return letter.lines().size() == 1
                ? text(language, "letter.subject.one", letter.lines().get(0).what())
                : text(language, "letter.subject.many", letter.lines().size());
    }

    /** What is to be done more than once. */
    String several(String what, int times, Locale language) {
        return text(language, "letter.several", what, times);
    }

    String greeting(Letter letter) {
        return text(letter.language(), "letter.greeting", letter.to().name());
    }

    String footer(Letter letter) {
        return text(letter.language(), "letter.footer");
    }

    String open(Letter letter) {
        return text(letter.language(), "letter.open");
    }

    /** How many lines a letter has beyond those that are shown. */
    String more(Letter letter, int lines) {
        return text(letter.language(), "letter.more", lines);
    }

    /** The task and its due day, where there are such. */
    String details(Letter letter, Letter.Line line) {
        String about = line.about() == null ? "" : line.about();
        String due = due(letter, line.due());
        return about.isEmpty() || due.isEmpty() ? about + due : about + " · " + due;
    }

    private String due(Letter letter, @Nullable LocalDate day) {
        Locale language = letter.language();
        return day == null
                ? ""
                : text(
                        language,
                        "letter.due",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(language)
                                .format(day));
    }

    private String text(Locale language, String code, Object... args) {
        return messages.getMessage(code, args, language);
    }
}
