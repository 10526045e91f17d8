package io.kaohe.bench;

import io.kaohe.KaoheApplication;
import io.kaohe.cycle.CycleRequest;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Scope;
import io.kaohe.process.tasklist.SubmissionVariable;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product itself: real models, real facades, submissions as Tasklist sends them. */
final class Product implements Contender {

    private static final Actor HR = new Actor("bench.hr", Set.of(Role.HR));
    private static final String LEAD = "bench.lead";
    private static final String DIMENSIONS = """
            [{"dimension":"STRATEGY_INNOVATION","score":88%1$s},{"dimension":"PROBLEM_SOLVING","score":84%1$s},\
            {"dimension":"EXECUTION","score":91%1$s}]""";
    private static final String CASES = """
            ,"cases":[{"situation":"Fission rules asked too much of old users","action":"Lowered the entry",\
            "result":"More took part","moved":"+30 %"}]""";
    private static final List<String> SUBMISSIONS = List.of(
            "{\"attainment\":\"Goals were met\",\"ideas\":\"Shift the posting slot\",\"ratings\":"
                    + DIMENSIONS.formatted("") + "}",
            "{\"ratings\":" + DIMENSIONS.formatted(CASES) + "}",
            "{\"minutes\":\"We looked at every line\"}",
            "{\"decision\":\"CONFIRM\"}");

    private final ConfigurableApplicationContext context;
    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final RuntimeService runtime;
    private Period period = Period.month(YearMonth.of(2024, 1));
    private String team = "";
    private int people;

    Product(String url) {
        context = new SpringApplicationBuilder(KaoheApplication.class)
                .properties(Map.of(
                        "spring.datasource.url", url,
                        "spring.datasource.username", "postgres",
                        "spring.datasource.password", "",
                        "kaohe.admin-password", "Bench-" + UUID.randomUUID()))
                .run("--server.port=0"); // a default property would give way to application.yaml
        jdbc = context.getBean(JdbcClient.class);
        tasks = context.getBean(TaskService.class);
        forms = context.getBean(FormService.class);
        identity = context.getBean(IdentityService.class);
        runtime = context.getBean(RuntimeService.class);
        person(HR.id());
        person(LEAD);
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
        jdbc.sql("insert into kaohe.team values (:team, :team)").param("team", team).update();
        jdbc.sql("insert into kaohe.employee (id, name) select :team || '-' || n, '员工' || n from generate_series(1, :n) n")
                .param("team", team)
                .param("n", people)
                .update();
        jdbc.sql("insert into kaohe.assignment (employee, team, manager, role, valid_from)"
                        + " select :team || '-' || n, :team, :lead, 'SOCIAL', date '2020-01-01' from generate_series(1, :n) n")
                .param("team", team)
                .param("lead", LEAD)
                .param("n", people)
                .update();
        UUID batch = UUID.randomUUID();
        jdbc.sql("insert into kaohe.import_batch (id, kind, status, file_name, sha256, options, rows, accepted, rejected,"
                        + " warnings, imported_by) values (:id, 'actuals', 'VERIFIED', 'bench.csv', :sha, '{}', :n, :n,"
                        + " '[]', '[]', 'bench.importer')")
                .param("id", batch)
                .param("sha", "0".repeat(64))
                .param("n", people)
                .update();
        jdbc.sql("""
                        insert into kaohe.actual (employee, indicator, period, version, value, source, batch, row_number,
                            imported_by, verified_by, verified_at)
                        select :team || '-' || n, l.indicator, :period, 1, coalesce(l.target, 1) * 1.04, 'CRM', :batch, 10 * n + l.position,
                               'bench.importer', 'bench.hr', now()
                          from generate_series(1, :n) n
                          join kaohe.scorecard c on c.role = 'SOCIAL' and c.status = 'ACTIVE'
                          join kaohe.scorecard_line l on l.scorecard = c.code and l.version = c.version
                         where l.indicator is not null""")
                .param("team", team)
                .param("period", period.toString())
                .param("batch", batch)
                .param("n", people)
                .update();
        jdbc.sql("analyze").update();
    }

    @Override
    public List<String> launch() {
        UUID cycle = as(HR.id(), List.of("hr"), () -> context.getBean(Cycles.class)
                .open(HR, new CycleRequest(period, new Scope(List.of(team), null), false)));
        Task collect = task(cycle.toString());
        tasks.setAssignee(collect.getId(), HR.id());
        submit(HR.id(), collect, "{\"acceptMissing\":false}");
        Waiting.until(() -> runtime.createEventSubscriptionQuery()
                        .eventName("allAppraisalsConcluded")
                        .count()
                > 0);
        List<String> started = jdbc.sql(
                        "select id::text from kaohe.appraisal where cycle = :cycle and process_instance is not null")
                .param("cycle", cycle)
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
            Task task = task(appraisal);
            submit(task.getAssignee(), task, submission);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private Task task(String about) {
        return tasks.createTaskQuery().processInstanceBusinessKey(about).singleResult();
    }

    private void submit(String user, Task task, String json) {
        as(user, List.of(), () -> {
            forms.submitTaskForm(task.getId(), SubmissionVariable.of(json));
            return true;
        });
    }

    private <T> T as(String user, List<String> groups, Supplier<T> code) {
        identity.setAuthentication(user, groups);
        try {
            return code.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private void person(String id) {
        jdbc.sql("insert into kaohe.employee (id, name) values (:id, :id)")
                .param("id", id)
                .update();
        jdbc.sql("insert into kaohe.assignment (employee, valid_from) values (:id, date '2020-01-01')")
                .param("id", id)
                .update();
    }
}
