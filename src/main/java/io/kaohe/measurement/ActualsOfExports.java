package io.kaohe.measurement;

import io.kaohe.imports.Export;
import io.kaohe.imports.ImportKind;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Recognition;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Row;
import io.kaohe.imports.Warning;
import io.kaohe.indicator.CardHolders;
import io.kaohe.indicator.Scorecards;
import io.kaohe.indicator.Source;
import io.kaohe.indicator.Sources;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.source.Adapters;
import io.kaohe.source.SourceReading;
import io.kaohe.source.SourceReading.Finding;
import io.kaohe.source.SourceReading.PersonFigure;
import io.kaohe.tabular.Progress;
import io.kaohe.tabular.TabularFile;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Exports of tools as rows of actuals: what a file says about a person and is on that person's card becomes a row like
 * any other, and goes the same way of checks and verification. Its origin says what it was made of.
 */
@Component
class ActualsOfExports implements ImportKind.Exports {

    private final Adapters adapters;
    private final JdbcAttributions attributions;
    private final Sources sources;
    private final Scorecards scorecards;
    private final Organization organization;

    ActualsOfExports(
            Adapters adapters,
            JdbcAttributions attributions,
            Sources sources,
            Scorecards scorecards,
            Organization organization) {
        this.adapters = adapters;
        this.attributions = attributions;
        this.sources = sources;
        this.scorecards = scorecards;
        this.organization = organization;
    }

    @Override
    public Export read(Actor actor, TabularFile file, ImportOptions options, Progress progress) {
        @Nullable Period period = options.period() == null ? null : Period.of(options.period());
        @Nullable YearMonth month = period == null || period.type() != CycleType.MONTHLY ? null : period.first();
        SourceReading reading = adapters.read(
                file,
                new Responsibility(attributions.current(), organization.everybody()),
                source(options.source()),
                month,
                progress);
        List<Warning> warnings = new ArrayList<>();
        reading.findings()
                .forEach(finding ->
                        warnings.add(new Warning(finding.line(), finding.column(), finding.code(), finding.args())));
        List<RejectedRow> rejected = new ArrayList<>();
        reading.rejected().forEach(finding -> rejected.add(rejected(finding)));
        if (period != null && month == null) {
            rejected.add(new RejectedRow(0, "period", period.toString(), "PERIOD_NOT_A_MONTH"));
        }
        List<PersonFigure> onCards = onCards(reading, warnings);
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

    /** A figure that no card asks for needs no verification; that it is there is said. */
    private List<PersonFigure> onCards(SourceReading reading, List<Warning> warnings) {
        Map<YearMonth, CardHolders> holders = new HashMap<>();
        List<PersonFigure> onCards = reading.people().stream()
                .filter(figure -> holders.computeIfAbsent(
                                figure.period(), month -> scorecards.holders(Period.month(month)))
                        .wants(figure.employee(), figure.indicator()))
                .toList();
        int others = reading.people().size() - onCards.size();
        if (others > 0) {
            warnings.add(new Warning(0, "", "FIGURES_NOT_ON_CARD", List.of(others)));
        }
        boolean figures = reading.adapter() != null && !reading.measures().isEmpty();
        if (reading.people().isEmpty() && figures) {
            warnings.add(new Warning(0, "", "NOBODY_MEASURED", List.of()));
        }
        return onCards;
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
                        .map(figure ->
                                new Recognition.Measure(figure.code(), figure.value(), figure.unit(), figure.table()))
                        .toList(),
                figures.stream()
                        .map(figure -> new Recognition.PersonFigure(
                                figure.employee(),
                                figure.indicator(),
                                figure.period().toString(),
                                figure.value(),
                                figure.table()))
                        .toList());
    }

    private static RejectedRow rejected(Finding finding) {
        return new RejectedRow(finding.line(), finding.column(), finding.value(), finding.code(), finding.args());
    }

    private @Nullable String source(@Nullable String name) {
        return name == null
                ? null
                : sources.all().stream()
                        .filter(source -> source.isCalled(name))
                        .map(Source::code)
                        .findFirst()
                        .orElse(null);
    }
}
