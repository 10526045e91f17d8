package io.kaohe.measurement;

import io.kaohe.source.SourceReading;
import io.kaohe.source.SourceReading.PersonFigure;
import java.util.List;

/** How a figure came out of an export, and, of a share of answers in time, those that were not. */
record Making(Origin origin, List<Breach> breaches) {

    Making {
        breaches = List.copyOf(breaches);
    }

    static Making of(SourceReading.Named adapter, PersonFigure figure) {
        return new Making(
                Origin.of(adapter, figure),
                figure.breaches().stream().map(Breach::of).toList());
    }
}
