package io.kaohe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kaohe.source.SourceReading.Breach;
import io.kaohe.source.SourceReading.PersonFigure;
import io.kaohe.tabular.Progress;
import io.kaohe.tabular.TabularFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S36, S39, S96, S149, R13: who answers in time. Every file is read on 20 November 2026, at ten o'clock. */
class AnswersInTimeTest {

    private static final String DESK = """
            code: DESK
            source: SERVICE_DESK
            nameZh: 需求台
            nameEn: Request desk
            head: ["截至：(?<to>\\\\S+)"]
            tables:
              - name: requests
                keys: {request: [需求单号], kind: [需求类别], owner: [处理人]}
                dates: {opened: [提出时间], answered: [答复时间]}
                required: [request, opened, answered]
                period: opened
                within:
                  inTime: {from: opened, to: answered, hours: 8%s}
                measures:
                  RATIO: {in_time: sum(inTime) / count(inTime)}
                people:
                  owner: {collaboration_response_rate: in_time}
            """;

    private static final Adapters WALL = desk("");
    private static final Adapters BUSINESS = desk(", clock: BUSINESS");
    private static final Adapters DESIGN = desk(", where: kind = 设计");

    @ParameterizedTest
    @CsvSource({
        "2026-11-02 09:00, 2026-11-02 17:00, to the minute",
        "2026-11-02 10:00, 2026-11-03 09:00, the day after",
        "2026-09-30 17:00, 2026-10-08 16:00, after the National Day",
        "2026-11-07 03:00, 2026-11-09 17:00, opened on a Saturday night"
    })
    void eightHoursAtWork(String opened, String answered, String when) {
        assertThat(only(BUSINESS, request(opened, answered)).value()).as(when).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02 09:00, 2026-11-02 17:01, 0.0167",
        "2026-10-09 17:00, 2026-10-12 10:00, 3",
    })
    void whatCameLaterIsLateByHoursAtWork(String opened, String answered, BigDecimal late) {
        PersonFigure figure = only(BUSINESS, request(opened, answered));

        assertThat(figure.value()).isZero();
        assertThat(figure.breaches())
                .singleElement()
                .satisfies(breach -> assertThat(breach.hoursLate()).isEqualByComparingTo(late));
    }

    @Test
    void whatNobodyHasAnsweredCountsOnceItsTimeIsOver() {
        PersonFigure figure = only(
                WALL,
                request("2026-11-19 23:00", ""),
                request("2026-11-20 01:30", ""),
                request("2026-11-20 03:00", ""),
                request("2026-11-20 09:00", "2026-11-20 09:30"));

        assertThat(figure.value())
                .as("one of three; of the fourth there is an hour left")
                .isEqualByComparingTo("0.3333333333");
        assertThat(figure.weight()).isEqualByComparingTo("3");
        assertThat(figure.breaches()).extracting(Breach::line).containsExactly(2, 3);
    }

    @Test
    void aFileThatEndsEarlierSaysNothingOfTheTimeAfterIt() {
        PersonFigure figure = only(
                WALL,
                "截至：2026-11-05",
                "",
                header(),
                request("2026-11-05 15:59", ""),
                request("2026-11-05 16:01", ""),
                request("2026-11-05 17:00", "2026-11-05 18:00"));

        assertThat(figure.weight()).isEqualByComparingTo("2");
        assertThat(figure.breaches())
                .extracting(Breach::line, Breach::item, Breach::answered)
                .containsExactly(tuple(4, "R", null));
    }

    @Test
    void onlyTheRowsThatAnAnswerIsDueOfCount() {
        PersonFigure figure = only(
                DESIGN, request("2026-11-02 09:00", "2026-11-05 09:00"), "R,设计,a,2026-11-02 09:00,2026-11-02 10:00");

        assertThat(figure.value()).isEqualByComparingTo("1");
        assertThat(figure.weight()).isEqualByComparingTo("1");
        assertThat(figure.breaches()).isEmpty();
    }

    @Test
    void nothingDueIsNoFigureAndNoZero() {
        assertThat(read(DESIGN, header(), request("2026-11-02 09:00", "2026-11-05 09:00"))
                        .people())
                .isEmpty();
    }

    @Test
    @DisplayName("hours at work in a year that nobody has announced are said to leave out weekends only")
    void anUnknownYearIsSaid() {
        assertThat(read(BUSINESS, header(), request("2024-10-02 09:00", "2024-10-02 10:00"))
                        .findings())
                .extracting(SourceReading.Finding::code)
                .contains("HOLIDAYS_UNKNOWN");
        assertThat(read(WALL, header(), request("2024-10-02 09:00", "2024-10-02 10:00"))
                        .findings())
                .extracting(SourceReading.Finding::code)
                .doesNotContain("HOLIDAYS_UNKNOWN");
        assertThat(read(BUSINESS, header(), request("2026-10-02 09:00", "2026-10-02 10:00"))
                        .findings())
                .extracting(SourceReading.Finding::code)
                .doesNotContain("HOLIDAYS_UNKNOWN");
    }

    /** Whatever was opened when: the sums of those in time, late and still open agree. */
    @Property(tries = 100)
    void everyRequestIsInTimeOrLateOrStillOpen(@ForAll("requests") List<Request> requests) {
        LocalDateTime read = LocalDateTime.parse("2026-11-20T10:00");
        List<Integer> late = IntStream.range(0, requests.size())
                .filter(i -> requests.get(i).waited(read).compareTo(Duration.ofHours(8)) > 0)
                .mapToObj(i -> i + 2)
                .toList();
        long inTime = requests.stream()
                .filter(request -> request.answered() != null)
                .filter(request -> request.waited(read).compareTo(Duration.ofHours(8)) <= 0)
                .count();

        List<PersonFigure> figures = read(
                        WALL,
                        Stream.concat(Stream.of(header()), requests.stream().map(Request::row))
                                .toArray(String[]::new))
                .people();

        if (late.size() + inTime == 0) {
            assertThat(figures).isEmpty();
            return;
        }
        assertThat(figures).singleElement().satisfies(figure -> {
            assertThat(figure.breaches()).extracting(Breach::line).isEqualTo(late);
            assertThat(figure.weight()).isEqualByComparingTo(BigDecimal.valueOf(late.size() + inTime));
            assertThat(figure.value().doubleValue())
                    .isBetween(
                            (double) inTime / (late.size() + inTime) - 1e-9,
                            (double) inTime / (late.size() + inTime) + 1e-9);
        });
    }

    record Request(LocalDateTime opened, @Nullable LocalDateTime answered) {

        Duration waited(LocalDateTime read) {
            return Duration.between(opened, answered == null ? read : answered);
        }

        String row() {
            return request(
                    opened.toString().replace('T', ' '),
                    answered == null ? "" : answered.toString().replace('T', ' '));
        }
    }

    @Provide
    Arbitrary<List<Request>> requests() {
        LocalDateTime first = LocalDateTime.of(2026, 11, 17, 0, 0);
        Arbitrary<LocalDateTime> opened =
                Arbitraries.integers().between(0, 24 * 60 * 3 + 9 * 60).map(first::plusMinutes);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 60 * 16).injectNull(0.3);
        return Combinators.combine(opened, minutes)
                .as((at, after) -> new Request(at, after == null ? null : at.plusMinutes(after)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static String header() {
        return "需求单号,需求类别,处理人,提出时间,答复时间";
    }

    private static String request(String opened, String answered) {
        return "R,其他,a," + opened + "," + answered;
    }

    /** The one figure of a file; the header is added where the lines do not bring their own. */
    private static PersonFigure only(Adapters adapters, String... lines) {
        List<String> file = new ArrayList<>(List.of(lines));
        if (!file.contains(header())) {
            file.add(0, header());
        }
        List<PersonFigure> people = read(adapters, file.toArray(String[]::new)).people();
        assertThat(people).hasSize(1);
        return people.get(0);
    }

    private static SourceReading read(Adapters adapters, String... lines) {
        return temporary(
                String.join("\n", lines),
                file -> adapters.read(
                        new TabularFile(file),
                        (source, kind, value) -> List.of(new Claim(value, null, null)),
                        null,
                        null,
                        Progress.UNSEEN));
    }

    private static Adapters desk(String more) {
        try {
            Path directory = Files.createTempDirectory("kaohe-test-");
            Path file = Files.writeString(directory.resolve("desk.yaml"), DESK.formatted(more));
            try {
                return Readings.adapters(directory.toString());
            } finally {
                Files.delete(file);
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reader {
        SourceReading read(Path file);
    }

    private static SourceReading temporary(String text, Reader reader) {
        try {
            Path file = Files.createTempFile("kaohe-test-", null);
            try {
                return reader.read(Files.writeString(file, text));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
