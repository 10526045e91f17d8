package io.kaohe.measurement;

import static io.kaohe.measurement.Naming.inBoth;
import static io.kaohe.measurement.Naming.listed;
import static java.util.Comparator.naturalOrder;

import io.kaohe.imports.Export;
import io.kaohe.imports.ImportKind;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Recognition;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Row;
import io.kaohe.imports.Warning;
import io.kaohe.indicator.CardHolders;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.indicator.Scorecards;
import io.kaohe.indicator.Source;
import io.kaohe.indicator.Sources;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.source.Adapters;
import io.kaohe.source.SourceReading;
import io.kaohe.source.SourceReading.Finding;
import io.kaohe.source.SourceReading.PersonFigure;
import io.kaohe.tabular.Progress;
import io.kaohe.tabular.TabularFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Exports of tools as rows of actuals: what a file says about a person and is on that person's card becomes a row like
 * any other, and goes the same way of checks and verification. Its origin says what it was made of.
 */
@Component
class ActualsOfExports implements ImportKind.Exports {

    /** What a reading says that explains why nobody is measured by it. */
    private static final Set<String> WHY_NOBODY = Set.of("PERIOD_NEEDED", "PERIOD_OF_MONTHS", "PEOPLE_IN_OTHER_TABLES");

    private final Adapters adapters;
    private final JdbcAttributions attributions;
    private final Sources sources;
    private final Scorecards scorecards;
    private final Organization organization;
    private final IndicatorLibrary library;

    ActualsOfExports(
            Adapters adapters,
            JdbcAttributions attributions,
            Sources sources,
            Scorecards scorecards,
            Organization organization,
            IndicatorLibrary library) {
        this.adapters = adapters;
        this.attributions = attributions;
        this.sources = sources;
        this.scorecards = scorecards;
        this.organization = organization;
        this.library = library;
    }

    @Override
    public Export read(Actor actor, TabularFile file, ImportOptions options, Progress progress) {
        @Nullable Period period = options.period() == null ? null : Period.of(options.period());
        @Nullable YearMonth month = period == null || period.type() != CycleType.MONTHLY ? null : period.first();
        @Nullable Source chosen = source(options.source());
        List<AttributionRule> list = attributions.current();
        Responsibility responsibility = new Responsibility(list, organization.everybody());
        SourceReading reading =
                adapters.read(file, responsibility, chosen == null ? null : chosen.code(), month, progress);
        @Nullable RejectedRow other = another(reading, chosen, month);
        if (other != null) {
            return new Export(
                    true,
                    recognition(reading, List.of()),
                    List.of(),
                    reading.rows(),
                    0,
                    reading.rows(),
                    List.of(other),
                    List.of());
        }
        List<Warning> warnings = new ArrayList<>();
        reading.findings()
                .forEach(finding ->
                        warnings.add(new Warning(finding.line(), finding.column(), finding.code(), finding.args())));
        List<RejectedRow> rejected = new ArrayList<>();
        reading.rejected().forEach(finding -> rejected.add(rejected(finding)));
        unused(responsibility, reading, warnings);
        List<PersonFigure> onCards = onCards(reading, warnings);
        if (reading.adapter() != null && reading.people().isEmpty()) {
            whyNobody(reading, list.isEmpty()).ifPresent(warnings::add);
        }
        return new Export(
                reading.adapter() != null,
                recognition(reading, onCards),
                rows(reading, onCards),
                reading.rows(),
                reading.taken(),
                reading.bad(),
                rejected,
                warnings);
    }

    /** What was chosen beside the file is not what the file is: everything else that could be said follows from it. */
    private @Nullable RejectedRow another(SourceReading reading, @Nullable Source chosen, @Nullable YearMonth month) {
        SourceReading.Named adapter = reading.adapter();
        if (adapter != null && chosen != null && !adapter.source().equals(chosen.code())) {
            return new RejectedRow(
                    0,
                    "source",
                    "",
                    "SOURCE_IS_ANOTHER",
                    List.of(inBoth(adapter.nameZh(), adapter.nameEn()), inBoth(chosen.nameZh(), chosen.nameEn())));
        }
        @Nullable Covered covered = Covered.by(reading);
        boolean nothingOfIt = reading.rows() > 0 && reading.taken() == 0 && reading.bad() == 0;
        return month == null || covered == null || !nothingOfIt || covered.holds(month)
                ? null
                : new RejectedRow(0, "period", "", "PERIOD_IS_ANOTHER", List.of(covered.months(), month.toString()));
    }

    /** The days that the tables of a file speak of. */
    private record Covered(LocalDate from, LocalDate to) {

        static @Nullable Covered by(SourceReading reading) {
            Optional<LocalDate> from = reading.tables().stream()
                    .map(SourceReading.Table::from)
                    .filter(Objects::nonNull)
                    .min(naturalOrder());
            Optional<LocalDate> to = reading.tables().stream()
                    .map(SourceReading.Table::to)
                    .filter(Objects::nonNull)
                    .max(naturalOrder());
            return from.isEmpty() || to.isEmpty() ? null : new Covered(from.get(), to.get());
        }

        boolean holds(YearMonth month) {
            return !from.isAfter(month.atEndOfMonth()) && !to.isBefore(month.atDay(1));
        }

        String months() {
            YearMonth first = YearMonth.from(from);
            YearMonth last = YearMonth.from(to);
            return first.equals(last) ? first.toString() : first + " – " + last;
        }
    }

    /** Lines of the list of who is responsible for what that say nothing about this file may have a mistake in them. */
    private static void unused(Responsibility responsibility, SourceReading reading, List<Warning> warnings) {
        @Nullable Covered covered = Covered.by(reading);
        List<AttributionRule> unused =
                covered == null ? List.of() : responsibility.unused(covered.from(), covered.to());
        if (!unused.isEmpty()) {
            warnings.add(new Warning(
                    0,
                    "",
                    "ATTRIBUTION_MATCHED_NOTHING",
                    List.of(unused.size(), listed(unused.stream().map(AttributionRule::pattern)))));
        }
    }

    /** A figure that no card asks for needs no verification; that it is there is said. */
    private List<PersonFigure> onCards(SourceReading reading, List<Warning> warnings) {
        Map<YearMonth, CardHolders> holders = new HashMap<>();
        Map<Boolean, List<PersonFigure>> wanted = reading.people().stream()
                .collect(Collectors.partitioningBy(figure -> holders.computeIfAbsent(
                                figure.period(), month -> scorecards.holders(Period.month(month)))
                        .wants(figure.employee(), figure.indicator())));
        List<PersonFigure> others = Objects.requireNonNull(wanted.get(false));
        if (!others.isEmpty()) {
            Map<String, Person> people = organization.find(
                    others.stream().map(PersonFigure::employee).collect(Collectors.toSet()));
            Map<String, Indicator> indicators = library.byCode();
            warnings.add(new Warning(
                    0,
                    "",
                    "FIGURES_NOT_ON_CARD",
                    List.of(
                            others.size(),
                            inBoth(
                                    listed(others.stream()
                                            .map(one -> named(one, people, indicators, Indicator::nameZh))),
                                    listed(others.stream()
                                            .map(one -> named(one, people, indicators, Indicator::nameEn)))))));
        }
        return Objects.requireNonNull(wanted.get(true));
    }

    /** Why a file says nothing about anybody, where that is not told already by what its rows lack. */
    private static Optional<Warning> whyNobody(SourceReading reading, boolean withoutList) {
        boolean told = reading.measures().isEmpty()
                || reading.findings().stream().anyMatch(finding -> WHY_NOBODY.contains(finding.code()));
        if (reading.whose().nobodys() > 0) {
            return withoutList ? Optional.of(new Warning(0, "", "NOBODY_MEASURED", List.of())) : Optional.empty();
        }
        int theirs = reading.whose().somebodys();
        return told
                ? Optional.empty()
                : Optional.of(
                        theirs > 0
                                ? new Warning(0, "", "ROWS_LACK_COLUMNS", List.of(theirs))
                                : new Warning(0, "", "NOTHING_ABOUT_PEOPLE", List.of()));
    }

    private static String named(
            PersonFigure figure,
            Map<String, Person> people,
            Map<String, Indicator> indicators,
            Function<Indicator, String> name) {
        Person person = people.get(figure.employee());
        Indicator indicator = indicators.get(figure.indicator());
        return (person == null ? figure.employee() : person.name()) + " "
                + (indicator == null ? figure.indicator() : name.apply(indicator));
    }

    private static List<Row> rows(SourceReading reading, List<PersonFigure> figures) {
        List<Row> rows = new ArrayList<>();
        for (PersonFigure figure : figures) {
            SourceReading.Named adapter = Objects.requireNonNull(reading.adapter());
            Map<String, String> cells = new HashMap<>(Map.of(
                    "employee", figure.employee(),
                    "indicator", figure.indicator(),
                    "period", figure.period().toString(),
                    "value", figure.value().toPlainString(),
                    "source", adapter.source()));
            if (figure.weight() != null) {
                cells.put("weight", figure.weight().toPlainString());
            }
            rows.add(new Row(rows.size() + 1, cells, Making.of(adapter, figure)));
        }
        return rows;
    }

    private static Recognition recognition(SourceReading reading, List<PersonFigure> figures) {
        SourceReading.Named adapter = reading.adapter();
        return new Recognition(
                adapter == null ? null : adapter.code(),
                adapter == null ? 0 : adapter.version(),
                adapter == null ? null : adapter.nameZh(),
                adapter == null ? null : adapter.nameEn(),
                reading.confidence(),
                reading.format().name(),
                reading.encoding(),
                reading.tables().stream()
                        .map(table -> new Recognition.Table(
                                table.name(),
                                table.rows(),
                                table.from(),
                                table.to(),
                                table.firstLine(),
                                table.lastLine()))
                        .toList(),
                reading.measures().stream()
                        .map(figure -> measure(adapter, figure))
                        .toList(),
                figures.stream()
                        .map(figure -> new Recognition.PersonFigure(
                                figure.employee(),
                                figure.indicator(),
                                figure.period().toString(),
                                figure.value(),
                                Objects.requireNonNull(adapter).source(),
                                figure.table()))
                        .toList(),
                new Recognition.Whose(
                        reading.whose().somebodys(),
                        reading.whose().nobodys(),
                        reading.whose().otherMonths()));
    }

    private static Recognition.Measure measure(SourceReading.@Nullable Named adapter, SourceReading.Figure figure) {
        SourceReading.@Nullable Called name = adapter == null ? null : adapter.called(figure.code());
        return new Recognition.Measure(
                figure.code(),
                name == null ? null : name.zh(),
                name == null ? null : name.en(),
                figure.value(),
                figure.unit(),
                figure.table());
    }

    private static RejectedRow rejected(Finding finding) {
        return new RejectedRow(finding.line(), finding.column(), finding.value(), finding.code(), finding.args());
    }

    private @Nullable Source source(@Nullable String name) {
        return name == null
                ? null
                : sources.all().stream()
                        .filter(source -> source.isCalled(name))
                        .findFirst()
                        .orElse(null);
    }
}
