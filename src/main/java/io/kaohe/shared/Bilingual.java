package io.kaohe.shared;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names that the engine keeps for readers of both languages, {@code 自评 Self-review · 张伟 · 2026-10}: first what a
 * model or a filter is called, then whom and what a task is about.
 */
public final class Bilingual {

    private static final String DOT = " · ";
    private static final Pattern CALLED = Pattern.compile("(\\S*\\p{IsHan}\\S*) ([ -~]+)");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** No-break, since names that people give may have spaces of their own. */
    private static final String BETWEEN = "\u00a0";

    private Bilingual() {}

    /** What has a name in each language, for {@link #in} to take apart; once where it is the same. */
    public static String both(String chinese, String english) {
        return chinese.equals(english) ? chinese : chinese + BETWEEN + english;
    }

    /** The name for a reader of one language, {@code Self-review · 张伟 · October 2026}; any other text as it is. */
    public static String in(Locale language, String name) {
        String[] parts = name.split(DOT, -1);
        Matcher called = CALLED.matcher(parts[0]);
        String first = called.matches() ? called.group(isChinese(language) ? 1 : 2) : about(language, parts[0]);
        return Stream.concat(Stream.of(first), Stream.of(parts).skip(1).map(part -> about(language, part)))
                .collect(joining(DOT));
    }

    private static String about(Locale language, String part) {
        int between = part.indexOf(BETWEEN);
        if (between < 0) {
            return Period.parse(part)
                    .filter(period -> period.toString().equals(part))
                    .map(period -> period.in(language))
                    .orElse(part);
        }
        return isChinese(language) ? part.substring(0, between) : part.substring(between + 1);
    }

    /** Of a name in one language, what is to be done, without whom and what it is about. */
    public static String kind(String name) {
        return name.split(DOT, 2)[0];
    }

    /** What finds a name by {@code LIKE} for whoever looks for a part of it as they read it. */
    public static String pattern(Locale language, String wanted) {
        List<Period> periods = YEAR.matcher(wanted)
                .results()
                .map(MatchResult::group)
                .flatMap(Bilingual::periodsOf)
                .toList();
        String found = wanted;
        for (Period period : periods) {
            found = found.replace(period.in(language), period.toString());
        }
        return found.replace(DOT, "%" + DOT + "%");
    }

    /** Shorter ones first: the words for a year begin those for its months. */
    private static Stream<Period> periodsOf(String year) {
        return Stream.of(
                        IntStream.rangeClosed(1, 12).mapToObj("-%02d"::formatted),
                        IntStream.rangeClosed(1, 4).mapToObj("-Q%d"::formatted),
                        Stream.of(""))
                .flatMap(ends -> ends.map(end -> Period.of(year + end)));
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
