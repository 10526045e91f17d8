package io.kaohe.audittrail;

import io.kaohe.shared.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was touched, in words: {@code appraisal/<id>} is October’s appraisal. What has no words stands as it is. */
@Component
class Subjects {

    private static final Pattern ASKED = Pattern.compile("\\b(person|actor|kind|from|to|breakGlass)=");
    private static final Pattern CODES = Pattern.compile("\\b(?:READ|CHANGED|EXPORTED|true)\\b");

    /** Of these it is a person that stands behind the stroke. */
    private static final Set<String> OF_A_PERSON = Set.of("team", "employee");

    private final JdbcSubjects rows;
    private final People people;

    Subjects(JdbcSubjects rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    /** Each with its words. */
    Map<String, String> of(Collection<String> subjects, Wording words) {
        Map<String, UUID> ids = new HashMap<>();
        subjects.forEach(subject -> id(rest(subject)).ifPresent(id -> ids.put(subject, id)));
        Map<UUID, String> found = rows.of(ids.values());
        Map<String, String> names = people.names(subjects.stream()
                .filter(subject -> OF_A_PERSON.contains(kind(subject)))
                .map(Subjects::rest)
                .collect(Collectors.toSet()));
        return subjects.stream()
                .distinct()
                .collect(Collectors.toMap(
                        subject -> subject,
                        subject -> said(
                                subject,
                                OF_A_PERSON.contains(kind(subject))
                                        ? names.get(rest(subject))
                                        : found.get(ids.get(subject)),
                                words)));
    }

    private static String kind(String subject) {
        return subject.contains("/") ? subject.substring(0, subject.indexOf('/')) : subject;
    }

    private static String said(String subject, @Nullable String found, Wording words) {
        String kind = kind(subject);
        String about = switch (kind) {
            case "audit" -> asked(rest(subject), words);
            default -> Objects.requireNonNullElse(found, rest(subject));
        };
        String key = "subject." + kind;
        String said = words.of(key, period(about, words));
        return said.equals(key) ? subject : said;
    }

    private static String period(String about, Wording words) {
        return Period.parse(about)
                .map(period -> switch (period.type()) {
                    case MONTHLY ->
                        words.of("subject.month", year(period), period.first().getMonthValue());
                    case QUARTERLY -> words.of("subject.quarter", year(period), about.substring(about.length() - 1));
                    case ANNUAL -> words.of("subject.year", year(period));
                })
                .orElse(about);
    }

    private static String year(Period period) {
        return Integer.toString(period.first().getYear());
    }

    /** What an auditor looked for, as {@link AuditFilter} wrote it down. */
    private static String asked(String filter, Wording words) {
        if (filter.equals("{}")) {
            return words.of("subject.audit.all");
        }
        String inside = filter.substring(1, Math.max(1, filter.length() - 1));
        String named = ASKED.matcher(inside)
                .replaceAll(key -> Matcher.quoteReplacement(words.of("subject.audit." + key.group(1))));
        return CODES.matcher(named)
                .replaceAll(code -> Matcher.quoteReplacement(words.of("subject.audit." + code.group())));
    }

    private static String rest(String subject) {
        return subject.substring(subject.indexOf('/') + 1);
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
