package io.kaohe.bench;

import io.kaohe.shared.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;

/** The product itself through a month: real models, real facades. */
final class Product implements Contender {

    private static final List<String> SUBMISSIONS = List.of(
            Company.SELF_REVIEW,
            "{\"ratings\":" + Company.RATINGS.formatted(Company.CASES) + "}",
            "{\"minutes\":\"We looked at every line\"}",
            "{\"decision\":\"CONFIRM\"}");

    private final Company company;
    private Period period = Period.month(YearMonth.of(2024, 1));
    private String team = "";
    private int people;

    Product(String url) {
        company = new Company(url);
    }

    @Override
    public String name() {
        return "Kaohe";
    }

    /** People of a team of their own with verified figures of a month of their own. */
    @Override
    public void prepare(int people) {
        this.people = people;
        this.period = period.next();
        this.team = "bench-" + period;
        company.team(team, Company.LEAD, people);
        company.figures(team, List.of(period));
    }

    @Override
    public List<String> launch() {
        String cycle = company.open(period, List.of(team));
        Waiting.until(() -> company.bean(RuntimeService.class)
                        .createEventSubscriptionQuery()
                        .eventName("allAppraisalsConcluded")
                        .count()
                > 0);
        List<String> started = company.jdbc()
                .sql("select id::text from kaohe.appraisal where cycle = :cycle and process_instance is not null")
                .param("cycle", UUID.fromString(cycle))
                .query(String.class)
                .list();
        if (started.size() != people) {
            throw new IllegalStateException("launched " + started.size() + " of " + people);
        }
        return started;
    }

    @Override
    public void live(String appraisal) {
        for (String submission : SUBMISSIONS) {
            Task task = company.task(appraisal);
            company.submit(task.getAssignee(), task.getId(), submission);
        }
    }

    @Override
    public void close() {
        company.close();
    }
}
