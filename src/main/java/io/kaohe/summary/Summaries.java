package io.kaohe.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.kaohe.appraisal.Reviews;
import io.kaohe.audit.AuditLog;
import io.kaohe.board.Board;
import io.kaohe.calibration.CalibrationSheet;
import io.kaohe.calibration.Calibrations;
import io.kaohe.cycle.Cycle;
import io.kaohe.cycle.Cycles;
import io.kaohe.delivery.Addressees;
import io.kaohe.incentive.AdvancementSheet;
import io.kaohe.incentive.Advancements;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.indicator.Source;
import io.kaohe.indicator.Sources;
import io.kaohe.organization.Organization;
import io.kaohe.print.Printed;
import io.kaohe.print.Who;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.summary.ChannelTrends.Channel;
import io.kaohe.summary.ChannelTrends.Month;
import io.kaohe.summary.ChannelTrends.Trend;
import io.kaohe.summary.JdbcSummaries.InTeam;
import io.kaohe.summary.JdbcSummaries.Readable;
import io.kaohe.summary.Summary.Head;
import io.kaohe.summary.TeamSummary.Line;
import io.kaohe.summary.TeamSummary.Standing;
import io.kaohe.summary.TeamSummary.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may have what is told about a cycle: HR everything; who leads people theirs; nobody else anything. Of teams
 * nobody is told their own result, nor what they may not read (ADR 11).
 */
@Service
@Transactional
class Summaries {

    /** So many months show where something goes. */
    private static final int MONTHS = 12;

    private static final Comparator<Indicator> BY_FAMILY =
            Comparator.comparing(Indicator::family).thenComparing(Indicator::code);

    private final JdbcSummaries rows;
    private final Reviews reviews;
    private final Board board;
    private final Calibrations calibrations;
    private final Advancements advancements;
    private final Cycles cycles;
    private final IndicatorLibrary library;
    private final Sources sources;
    private final Organization organization;
    private final Addressees addressees;
    private final AuditLog audit;
    private final Clock clock;

    Summaries(
            JdbcSummaries rows,
            Reviews reviews,
            Board board,
            Calibrations calibrations,
            Advancements advancements,
            Cycles cycles,
            IndicatorLibrary library,
            Sources sources,
            Organization organization,
            Addressees addressees,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.board = board;
        this.calibrations = calibrations;
        this.advancements = advancements;
        this.cycles = cycles;
        this.library = library;
        this.sources = sources;
        this.organization = organization;
        this.addressees = addressees;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 403 unless HR; 404 for an unknown cycle */
    CycleSummary cycle(Actor hr, UUID id) {
        hr.mustBe(Role.HR);
        Cycle cycle = cycles.get(id);
        Readable readable = readable(hr, null);
        return new CycleSummary(
                head(hr, cycle, "CYCLE_SUMMARY_PRINTED", rows.people(id, readable)),
                board.of(hr, id),
                rows.teams(id, cycle.period().lastDay(), readable),
                board.lines(hr, id),
                board.figures(hr, id).coverage(),
                rows.quality(id, cycle.period().withMonths()),
                rows.timeliness(id, clock.instant()));
    }

    /** @throws Refusal 404 to who leads nobody of the cycle, HR excepted, and for an unknown cycle */
    TeamSummary teams(Actor reader, UUID id) {
        Cycle cycle = cycles.get(id);
        LocalDate day = cycle.period().lastDay();
        Set<String> led = reader.is(Role.HR) ? null : led(reader);
        Readable readable = readable(reader, led);
        List<InTeam<Standing>> people = rows.standings(id, day, readable);
        if (led != null && people.isEmpty()) {
            throw Refusal.notFound();
        }
        Map<String, List<Line>> lines = grouped(rows.lines(id, cycle.period().withMonths(), day, readable));
        return new TeamSummary(
                head(
                        reader,
                        cycle,
                        "TEAM_SUMMARY_PRINTED",
                        people.stream().map(one -> one.what().who().id()).toList()),
                grouped(people).entrySet().stream()
                        .map(team -> new Team(
                                team.getKey().isEmpty() ? null : team.getKey(),
                                team.getValue(),
                                lines.getOrDefault(team.getKey(), List.of())))
                        .toList());
    }

    /** Twelve months, the last of the cycle's period being the last. @throws Refusal 403 unless HR */
    ChannelTrends trends(Actor hr, UUID id) {
        hr.mustBe(Role.HR);
        Cycle cycle = cycles.get(id);
        YearMonth last = YearMonth.from(cycle.period().lastDay());
        List<YearMonth> months = IntStream.range(0, MONTHS)
                .mapToObj(i -> last.minusMonths(MONTHS - 1L - i))
                .toList();
        Map<String, Indicator> indicators = library.byCode();
        Map<String, Source> named = sources.all().stream().collect(toMap(Source::code, Function.identity()));
        List<Trend> trends = rows.months(months).stream()
                .filter(month -> indicators.containsKey(month.indicator()))
                .collect(groupingBy(Month::indicator))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(one -> indicators.get(one.getKey()), BY_FAMILY))
                .map(one -> trend(Objects.requireNonNull(indicators.get(one.getKey())), one.getValue(), named))
                .filter(trend -> trend.channels().stream()
                        .anyMatch(channel -> channel.values().size() > 1))
                .toList();
        return new ChannelTrends(head(hr, cycle, "TRENDS_PRINTED", rows.measured(months)), months, trends);
    }

    /** @throws Refusal 403 unless HR; 404 for a cycle that was never compared */
    CalibrationMinutes calibration(Actor hr, UUID id) {
        CalibrationSheet sheet = calibrations.sheet(hr, id);
        Set<String> authors = sheet.entries().stream()
                .flatMap(entry -> entry.changes().stream())
                .map(CalibrationSheet.Change::by)
                .collect(toSet());
        Map<String, String> names = authors.stream().collect(toMap(author -> author, addressees::nameOf));
        return new CalibrationMinutes(head(hr, cycles.get(id), "CALIBRATION_PRINTED", sheet.people()), sheet, names);
    }

    /** @throws Refusal 403 unless HR; 404 unless it is a year's cycle */
    AdvancementList advancement(Actor hr, UUID id) {
        hr.mustBe(Role.HR);
        AdvancementSheet sheet = advancements.sheet(hr, id);
        return new AdvancementList(head(hr, cycles.get(id), "ADVANCEMENT_PRINTED", sheet.people()), sheet.lines());
    }

    private static Trend trend(Indicator indicator, List<Month> months, Map<String, Source> named) {
        return new Trend(
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.unit(),
                indicator.addsUpOverPeople(),
                months.stream().collect(groupingBy(Month::source)).entrySet().stream()
                        .flatMap(one -> Stream.ofNullable(named.get(one.getKey()))
                                .map(source -> new Channel(
                                        source,
                                        one.getValue().stream()
                                                .collect(toMap(
                                                        Month::month,
                                                        month -> month.value(indicator.addsUpOverPeople()))))))
                        .sorted(Comparator.comparing(
                                        (Channel channel) -> -channel.values().size())
                                .thenComparing(channel -> channel.source().code()))
                        .toList());
    }

    private Readable readable(Actor reader, @Nullable Collection<String> of) {
        return new Readable(reader.id(), reviews.unreadBy(reader.id()), of);
    }

    private Set<String> led(Actor reader) {
        return organization.ledBy(reader.id(), LocalDate.now(clock)).stream()
                .map(member -> member.person().id())
                .collect(toSet());
    }

    private static <T> Map<String, List<T>> grouped(List<InTeam<T>> all) {
        return all.stream()
                .collect(groupingBy(
                        one -> Objects.requireNonNullElse(one.team(), ""),
                        LinkedHashMap::new,
                        mapping(InTeam::what, toList())));
    }

    /** @param people whose data are in it, also where they are sums */
    private Head head(Actor reader, Cycle cycle, String act, Collection<String> people) {
        audit.recordMany(reader, act, cycle.subject(), people, null);
        Who printer = new Who(reader.id(), addressees.nameOf(reader.id()));
        return new Head(cycle.id(), cycle.period(), new Printed(printer, clock.instant()));
    }
}
