package io.kaohe.measurement;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import io.kaohe.audit.AuditLog;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.measurement.Difference.Choice;
import io.kaohe.measurement.JdbcDifferences.Row;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where two sources of a figure are further apart than the library allows, a data owner decides which of them counts;
 * until then the figure is not scored (R29). A person's figures are compared whenever some of them are verified, not
 * when they are read: a tolerance that is changed later neither asks nor answers by itself.
 */
@Service
@Transactional
public class Differences {

    private final JdbcDifferences rows;
    private final JdbcActuals actuals;
    private final IndicatorLibrary library;
    private final AuditLog audit;
    private final Clock clock;
    private final ObjectProvider<DifferenceTasks> tasks;
    private final ObjectProvider<VerifiedActuals> waiting;

    Differences(
            JdbcDifferences rows,
            JdbcActuals actuals,
            IndicatorLibrary library,
            AuditLog audit,
            Clock clock,
            ObjectProvider<DifferenceTasks> tasks,
            ObjectProvider<VerifiedActuals> waiting) {
        this.rows = rows;
        this.actuals = actuals;
        this.library = library;
        this.audit = audit;
        this.clock = clock;
        this.tasks = tasks;
        this.waiting = waiting;
    }

    /** @throws Refusal 404 when there is none */
    @Transactional(readOnly = true)
    public Difference get(UUID id) {
        Row row = rows.find(id).orElseThrow(Refusal::notFound);
        return difference(row, actuals.history(List.of(row.employee()), row.period()));
    }

    /** Those of the person and periods that stand and those that were overtaken, the oldest first. */
    @Transactional(readOnly = true)
    public List<Difference> of(String employee, Collection<Period> periods) {
        return rows.of(List.of(employee), periods).stream()
                .map(row -> difference(row, actuals.history(List.of(employee), row.period())))
                .toList();
    }

    /** Asks about what is too far apart now, and takes back what a corrected figure or library has settled. */
    void compare(Period period, Set<String> employees) {
        rows.lock();
        Map<String, Indicator> indicators = library.byCode();
        List<Row> standing = rows.of(employees, List.of(period)).stream()
                .filter(Row::standing)
                .toList();
        actuals.history(employees, period).stream()
                .filter(actual -> indicators.containsKey(actual.indicator()))
                .collect(groupingBy(actual -> List.of(actual.employee(), actual.indicator())))
                .values()
                .forEach(figures -> compare(
                        period,
                        Reconciliation.of(
                                        requireNonNull(
                                                indicators.get(figures.get(0).indicator())),
                                        figures)
                                .orElse(null),
                        standing(standing, figures)));
    }

    private void compare(Period period, @Nullable Reconciliation now, @Nullable Difference standing) {
        if (standing != null) {
            if (now != null && standing.isBetween(now)) {
                return;
            }
            rows.overtake(standing.id());
            if (standing.decision() == null) {
                tasks.ifAvailable(port -> port.overtaken(standing.id()));
            }
        }
        if (now != null && now.differs()) {
            UUID id = UUID.randomUUID();
            rows.add(id, now, period);
            tasks.ifAvailable(port -> port.found(id));
        }
    }

    /** The same for a form that shows it to somebody. */
    public Difference shown(Actor reader, UUID id) {
        Difference one = get(id);
        audit.read(reader, "DIFFERENCE_READ", "actuals/" + one.period(), one.employee());
        return one;
    }

    /**
     * Both figures were verified by a second person, so whoever imported one of them may decide; only the person
     * measured may not.
     *
     * @throws Refusal 403 to the person measured, and to who is no data owner
     */
    @Transactional(readOnly = true)
    public void admit(Actor actor, UUID id) {
        admit(actor, get(id));
    }

    private static void admit(Actor actor, Difference difference) {
        actor.mustBe(Role.DATA_OWNER);
        if (actor.id().equals(difference.employee())) {
            throw Refusal.forbidden("OWN_DIFFERENCE");
        }
    }

    /** @throws Refusal 409 when it is decided already, or a corrected figure has overtaken it */
    public void decide(Actor actor, UUID id, Choice choice, String reason) {
        Difference difference = get(id);
        admit(actor, difference);
        if (!rows.decide(id, difference.of(choice), reason, actor.id(), clock.instant())) {
            throw Refusal.conflict("DIFFERENCE_SETTLED");
        }
        String employee = difference.employee();
        audit.record(actor, "DIFFERENCE_DECIDED_" + choice, "actuals/" + difference.period(), employee, reason);
        waiting.ifAvailable(port -> port.verified(difference.period(), Set.of(employee)));
    }

    private static @Nullable Difference standing(List<Row> standing, List<Actual> figures) {
        Actual any = figures.get(0);
        return standing.stream()
                .filter(row ->
                        row.employee().equals(any.employee()) && row.indicator().equals(any.indicator()))
                .map(row -> difference(row, figures))
                .findFirst()
                .orElse(null);
    }

    private static Difference difference(Row row, List<Actual> figures) {
        return new Difference(
                row.id(),
                row.employee(),
                row.indicator(),
                row.period(),
                version(row, row.usual(), figures),
                version(row, row.other(), figures),
                row.tolerance(),
                row.standing(),
                row.decision());
    }

    private static Actual version(Row row, int version, List<Actual> figures) {
        return figures.stream()
                .filter(actual -> actual.version() == version
                        && actual.employee().equals(row.employee())
                        && actual.indicator().equals(row.indicator()))
                .findFirst()
                .orElseThrow();
    }
}
