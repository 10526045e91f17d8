package io.kaohe.bench;

import io.kaohe.KaoheApplication;
import io.kaohe.cycle.CycleRequest;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Scope;
import io.kaohe.process.tasklist.SubmissionVariable;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running product with people and verified figures; submissions come as Tasklist sends them. */
final class Company implements AutoCloseable {

    static final Actor HR = new Actor("bench.hr", Set.of(Role.HR));
    static final String LEAD = "bench.lead";
    static final String RATINGS = """
        [{"dimension":"STRATEGY_INNOVATION","score":88%1$s},{"dimension":"PROBLEM_SOLVING","score":84%1$s},\
        {"dimension":"EXECUTION","score":91%1$s}]\
        """;
    static final String SELF_REVIEW =
            "{\"attainment\":\"Goals were met\",\"ideas\":\"Shift the posting slot\",\"ratings\":"
                    + RATINGS.formatted("") + "}";
    static final String CASES = """
        ,"cases":[{"situation":"Fission rules asked too much of old users","action":"Lowered the entry",\
        "result":"More took part","moved":"+30 %"}]\
        """;

    private final ConfigurableApplicationContext context;
    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;

    /** @param settings further ones, as on the command line */
    Company(String url, String... settings) {
        context = new SpringApplicationBuilder(KaoheApplication.class)
                .properties(Map.of(
                        "spring.datasource.url",
                        url,
                        "spring.datasource.username",
                        "postgres",
                        "spring.datasource.password",
                        "",
                        "kaohe.admin-password",
                        "Bench-" + UUID.randomUUID()))
                // a default property would give way to application.yaml
                .run(Stream.concat(Stream.of("--server.port=0"), Stream.of(settings))
                        .toArray(String[]::new));
        jdbc = context.getBean(JdbcClient.class);
        tasks = context.getBean(TaskService.class);
        forms = context.getBean(FormService.class);
        identity = context.getBean(IdentityService.class);
        User hr = identity.newUser(HR.id());
        hr.setPassword("Bench-" + UUID.randomUUID());
        identity.saveUser(hr);
        identity.createMembership(HR.id(), Role.HR.group());
        for (String id : List.of(HR.id(), LEAD)) {
            jdbc.sql("insert into kaohe.employee (id, name) values (:id, :id)")
                    .param("id", id)
                    .update();
            jdbc.sql("insert into kaohe.assignment (employee, valid_from) values (:id, date '2020-01-01')")
                    .param("id", id)
                    .update();
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** People {@code <team>-1…n} who report to one manager. */
    void team(String team, String manager, int people) {
        jdbc.sql("insert into kaohe.team values (:team, :team)")
                .param("team", team)
                .update();
        jdbc.sql("insert into kaohe.employee (id, name) select :team || '-' || n, '员工' || n from"
                        + " generate_series(1, :n) n")
                .param("team", team)
                .param("n", people)
                .update();
        jdbc.sql(
                        "insert into kaohe.assignment (employee, team, manager, role, valid_from) select :team || '-'"
                            + " || n, :team, nullif(:lead, :team || '-' || n), 'SOCIAL', date '2020-01-01' from"
                            + " generate_series(1, :n) n")
                .param("team", team)
                .param("lead", manager)
                .param("n", people)
                .update();
    }

    /** Everybody's figures of these months, of whoever belongs to teams that are called so. */
    void figures(String teams, List<Period> months) {
        UUID batch = UUID.randomUUID();
        jdbc.sql("insert into kaohe.import_batch (id, kind, status, file_name, sha256, options, rows, accepted,"
                        + " rejected, warnings, imported_by) values (:id, 'actuals', 'VERIFIED', 'bench.csv',"
                        + " :sha, '{\"acceptValid\":false}', 1, 1, '[]', '[]', 'bench.importer')")
                .param("id", batch)
                .param("sha", "0".repeat(64))
                .update();
        jdbc.sql("""
            insert into kaohe.actual (employee, indicator, period, version, value, weight, source, batch,
                row_number, imported_by, verified_by, verified_at)
            select a.employee, l.indicator, p.period, 1, coalesce(l.target, 1) * 1.04, 1000, 'CRM', :batch,
                   row_number() over (), 'bench.importer', 'bench.hr', kaohe.moment()
              from kaohe.assignment a
              cross join unnest(string_to_array(:periods, ',')) as p (period)
              join kaohe.scorecard c on c.role = 'SOCIAL' and c.status = 'ACTIVE'
              join kaohe.scorecard_line l on l.scorecard = c.code and l.version = c.version
             where a.team like :teams and l.indicator is not null\
            """)
                .param("teams", teams + "%")
                .param(
                        "periods",
                        String.join(",", months.stream().map(Period::toString).toList()))
                .param("batch", batch)
                .update();
        jdbc.sql("analyze").update();
    }

    /** @return the cycle's id, its figures collected */
    String open(Period period, List<String> teams) {
        UUID cycle =
                as(HR.id(), () -> bean(Cycles.class).open(HR, new CycleRequest(period, new Scope(teams, null), false)));
        settle(); // a past period's reminder is due at once, and would collide with the answer
        answerForHr(cycle.toString(), "{\"acceptMissing\":false}");
        return cycle.toString();
    }

    /** Until no job is left that is due. */
    void settle() {
        ManagementService jobs = bean(ManagementService.class);
        Waiting.until(() -> jobs.createJobQuery().executable().count() == 0);
    }

    /** HR does the one task that waits for it in the cycle. */
    void answerForHr(String cycle, String json) {
        Task task = task(cycle);
        tasks.setAssignee(task.getId(), HR.id());
        submit(HR.id(), task.getId(), json);
    }

    /** The one open task of an appraisal or a cycle. */
    Task task(String about) {
        return tasks.createTaskQuery().processInstanceBusinessKey(about).singleResult();
    }

    void submit(String user, String task, String json) {
        as(user, () -> {
            forms.submitTaskForm(task, SubmissionVariable.of(json));
            return true;
        });
    }

    private <T> T as(String user, Supplier<T> code) {
        identity.setAuthentication(user, user.equals(HR.id()) ? List.of(Role.HR.group()) : List.of());
        try {
            return code.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        context.close();
    }
}
