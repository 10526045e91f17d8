package io.kaohe.report;

import io.kaohe.plan.PlanView;
import io.kaohe.print.Printed;
import io.kaohe.print.Who;
import java.util.Map;

/** An improvement plan to be printed; {@code names} are of those whom it tells by id. */
public record PlanReport(PlanView view, Map<String, String> names, Printed printed) {

    Who who(String id) {
        return new Who(id, names.getOrDefault(id, id));
    }
}
