package io.kaohe.process.reconcileactuals;

import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.measurement.Difference;
import io.kaohe.measurement.Differences;
import io.kaohe.organization.Organization;
import io.kaohe.process.engine.TaskSubject;
import io.kaohe.shared.Bilingual;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The task names the person, the period and the indicator, never the figures. */
@Component
class ReconciliationSubject implements TaskSubject {

    private final Differences differences;
    private final Organization organization;
    private final IndicatorLibrary library;

    ReconciliationSubject(Differences differences, Organization organization, IndicatorLibrary library) {
        this.differences = differences;
        this.organization = organization;
        this.library = library;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(ReconcileActuals.KEY);
    }

    @Override
    public String of(String businessKey) {
        Difference difference = differences.get(UUID.fromString(businessKey));
        Indicator indicator = library.find(difference.indicator()).orElseThrow();
        return organization.find(difference.employee()).orElseThrow().name() + " · " + difference.period() + " · "
                + Bilingual.both(indicator.nameZh(), indicator.nameEn());
    }
}
