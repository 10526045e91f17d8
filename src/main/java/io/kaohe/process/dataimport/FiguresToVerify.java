package io.kaohe.process.dataimport;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.measurement.Actuals;
import io.kaohe.measurement.Breach;
import io.kaohe.measurement.Figure;
import io.kaohe.measurement.Place;
import io.kaohe.measurement.Precedents;
import io.kaohe.measurement.Precedents.Precedent;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a second person needs beside a figure to say whether it is true. */
@Component
class FiguresToVerify {

    private final Actuals actuals;
    private final Appraisals appraisals;

    FiguresToVerify(Actuals actuals, Appraisals appraisals) {
        this.actuals = actuals;
        this.appraisals = appraisals;
    }

    /**
     * A figure that nobody has decided yet.
     *
     * @param published the periods that it counts in whose result is published: that result stays as it is
     * @param breaches the answers that did not come in time, where the figure tells how many did
     */
    record ToVerify(
            @JsonUnwrapped Figure figure,
            @JsonUnwrapped Precedent precedent,
            List<String> published,
            List<Breach> breaches) {}

    int open(UUID batch) {
        return actuals.undecided(batch);
    }

    /** Some were typed in, which the verifier is not to verify. */
    boolean needHr(Actor verifier, UUID batch) {
        return !verifier.is(Role.HR) && actuals.anyManual(batch);
    }

    List<ToVerify> first(UUID batch, int atMost) {
        List<Figure> figures = actuals.undecided(batch, atMost);
        Set<String> employees = figures.stream().map(Figure::employee).collect(toSet());
        Set<Period> periods =
                figures.stream().map(figure -> Period.of(figure.period())).collect(toSet());
        Beside beside = new Beside(
                Precedents.of(actuals, periods, employees),
                appraisals.published(
                        employees,
                        periods.stream()
                                .flatMap(period -> period.withLonger().stream())
                                .collect(toSet())),
                actuals.breaches(figures.stream()
                        .map(figure -> new Place(batch, figure.row()))
                        .toList()));
        return figures.stream()
                .map(figure -> beside.of(figure, new Place(batch, figure.row())))
                .toList();
    }

    /** What is known beside the figures of a batch. */
    private record Beside(
            Precedents precedents, Map<String, Set<Period>> published, Map<Place, List<Breach>> breaches) {

        ToVerify of(Figure figure, Place place) {
            Period period = Period.of(figure.period());
            Set<Period> settled = published.getOrDefault(figure.employee(), Set.of());
            return new ToVerify(
                    figure,
                    precedents.of(figure),
                    period.withLonger().stream()
                            .filter(settled::contains)
                            .map(Period::toString)
                            .toList(),
                    breaches.getOrDefault(place, List.of()));
        }
    }
}
