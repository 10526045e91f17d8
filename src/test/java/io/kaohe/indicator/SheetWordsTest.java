package io.kaohe.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.shared.Aggregation;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A sheet may say what the library page says")
class SheetWordsTest {

    static Stream<Arguments> words() throws IOException {
        String page = Files.readString(Path.of("src/main/resources/META-INF/resources/pages/library.js"));
        return Stream.of(
                        asOnThePage(page, Family.values(), SheetWords.FAMILY),
                        asOnThePage(page, Method.values(), SheetWords.METHOD),
                        asOnThePage(page, Aggregation.values(), SheetWords.AGGREGATION),
                        asOnThePage(page, CycleType.values(), SheetWords.CYCLE_TYPE))
                .flatMap(Function.identity());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("words")
    <E> void ofTheLibraryPage(E code, String word, Function<String, Optional<E>> read) {
        assertThat(read.apply(word)).contains(code);
    }

    /** The Chinese words come first. */
    private static <E extends Enum<E>> Stream<Arguments> asOnThePage(
            String page, E[] codes, Function<String, Optional<E>> read) {
        return Arrays.stream(codes).flatMap(code -> {
            Matcher word = Pattern.compile("\\b" + code.name() + ": '([^']+)'").matcher(page);
            return word.find() ? Stream.of(Arguments.of(code, word.group(1), read)) : Stream.of();
        });
    }
}
