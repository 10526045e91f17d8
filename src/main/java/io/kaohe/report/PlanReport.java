package io.kaohe.report;

import io.kaohe.plan.PlanView;
import io.kaohe.print.Printed;
import io.kaohe.print.RoleName;
import io.kaohe.print.Who;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An improvement plan to be printed.
 *
 * @param role the person's job; null = none known
 * @param names of those whom it tells by id
 */
public record PlanReport(PlanView view, @Nullable RoleName role, Map<String, String> names, Printed printed) {

    Who who(String id) {
        return new Who(id, names.getOrDefault(id, id));
    }
}
