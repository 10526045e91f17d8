package io.kaohe.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kaohe.imports.Recognition;
import io.kaohe.indicator.Indicator;
import io.kaohe.measurement.Origin;
import io.kaohe.measurement.Precedents;
import io.kaohe.measurement.Precedents.Precedent;
import io.kaohe.organization.Person;
import io.kaohe.shared.Period;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file was understood, with the names of those it speaks of.
 *
 * @param adapter what knew the file; absent when nothing did
 * @param adapterNameZh absent when the file has our own columns
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecognitionView(
        @Nullable String adapter,
        @Nullable Integer adapterVersion,
        @Nullable String adapterNameZh,
        @Nullable String adapterNameEn,
        BigDecimal confidence,
        String format,
        @Nullable String encoding,
        List<Recognition.Table> tables,
        List<Recognition.Measure> measures,
        List<PersonFigure> people,
        Recognition.@Nullable Whose whose) {

    /**
     * @param name absent when nobody has the id, as the names of an indicator that nobody knows
     * @param replaces see {@link Precedent}, for the two below it too
     * @param published the periods that it counts in whose result is published: that result stays as it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonFigure(
            String employee,
            @Nullable String name,
            String indicator,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable Unit unit,
            String period,
            BigDecimal value,
            String table,
            @Nullable BigDecimal replaces,
            @Nullable Origin replacesMadeBy,
            @Nullable BigDecimal usual,
            List<String> published) {}

    /**
     * Who and what is called how, by id and by code, and what is known beside the figures.
     *
     * @param precedents null = nobody decides about the figures any more
     * @param published employee → the periods
     */
    record Names(
            Map<String, Person> people,
            Map<String, Indicator> indicators,
            @Nullable Precedents precedents,
            Map<String, Set<Period>> published) {

        PersonFigure named(Recognition.PersonFigure figure, @Nullable String adapter) {
            @Nullable Person person = people.get(figure.employee());
            @Nullable Indicator indicator = indicators.get(figure.indicator());
            Period period = Period.of(figure.period());
            @Nullable Precedent precedent = precedents == null ? null : precedents.of(figure, adapter);
            Set<Period> settled = published.getOrDefault(figure.employee(), Set.of());
            return new PersonFigure(
                    figure.employee(),
                    person == null ? null : person.name(),
                    figure.indicator(),
                    indicator == null ? null : indicator.nameZh(),
                    indicator == null ? null : indicator.nameEn(),
                    indicator == null ? null : indicator.unit(),
                    figure.period(),
                    figure.value(),
                    figure.table(),
                    precedent == null ? null : precedent.replaces(),
                    precedent == null ? null : precedent.replacesMadeBy(),
                    precedent == null ? null : precedent.usual(),
                    period.withLonger().stream()
                            .filter(settled::contains)
                            .map(Period::toString)
                            .toList());
        }
    }

    static RecognitionView of(Recognition recognition, Names names) {
        return new RecognitionView(
                recognition.adapter(),
                recognition.adapter() == null ? null : recognition.version(),
                recognition.nameZh(),
                recognition.nameEn(),
                recognition.confidence(),
                recognition.format(),
                recognition.encoding(),
                recognition.tables(),
                recognition.measures(),
                recognition.people().stream()
                        .map(figure -> names.named(figure, recognition.adapter()))
                        .toList(),
                recognition.whose());
    }
}
