package io.kaohe.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;

/**
 * The bare engine: the very same model files, but every delegate is empty and every question answered at once. With
 * rights it checks and grants as the product's engine has to: what is between the two is the engine's price, not ours.
 */
final class Twin implements Contender {

    private static final int BATCH = 100;
    private static final Date DUE = Date.from(Instant.now().plus(Duration.ofDays(30)));

    private final HikariDataSource dataSource;
    private final ProcessEngine engine;
    private final boolean rights;
    private final List<String> started = new CopyOnWriteArrayList<>();
    private int people;

    Twin(String url, boolean rights) {
        this.rights = rights;
        dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(url);
        dataSource.setMaximumPoolSize(20);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(rights ? "twin-with-rights" : "twin");
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setJobExecutorActivate(true);
        configuration.setBeans(beans());
        configuration.setAuthorizationEnabled(rights);
        configuration.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        configuration.setDefaultUserPermissionNameForTask(TaskPermissions.TASK_WORK.getName());
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        for (String model : List.of(
                "monthlyCycle",
                "cycleOpening",
                "bonusApproval",
                "monthlyAppraisal",
                "appraisalScoring",
                "resultConfirmation")) {
            deployment.addClasspathResource("processes/" + model + ".bpmn");
        }
        deployment.deploy();
    }

    @Override
    public String name() {
        return rights ? "with rights" : "bare engine";
    }

    @Override
    public void prepare(int people) {
        this.people = people;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> launch() {
        started.clear();
        String cycle = UUID.randomUUID().toString();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("monthlyCycle", cycle)
                .getId();
        Task collect = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(cycle)
                .singleResult();
        engine.getTaskService().complete(collect.getId());
        Waiting.until(() -> engine.getRuntimeService()
                        .createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .eventName("allAppraisalsConcluded")
                        .count()
                > 0);
        return new ArrayList<>(started);
    }

    @Override
    public void live(String appraisal) {
        for (int step = 0; step < 4; step++) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(appraisal)
                    .singleResult();
            engine.getIdentityService().setAuthenticatedUserId(task.getAssignee());
            try {
                engine.getTaskService().complete(task.getId());
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        }
    }

    /** How many appraisals have not come to their end. */
    long open() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("monthlyAppraisal")
                .count();
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }

    private Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        for (String delegate : List.of(
                "checkCycle",
                "launchAppraisals",
                "prepareBonusList",
                "closeCycle",
                "withdrawAppraisals",
                "remindCollecting",
                "scoreAppraisal",
                "concludeAppraisal",
                "recordWithdrawal",
                "startFollowUps",
                "remindEmployee",
                "remindReviewer",
                "remindConfirmation")) {
            beans.put(delegate + "Delegate", (JavaDelegate) execution -> {});
        }
        beans.put("startAppraisalsDelegate", (JavaDelegate) this::startBatch);
        beans.put("claimListener", (TaskListener) task -> {});
        beans.put("taskNameListener", (TaskListener) task -> {});
        beans.put("submissionListener", (TaskListener) task -> {});
        beans.put("startSubmissionListener", (ExecutionListener) execution -> {});
        beans.put("cycleFlow", new CycleAnswers());
        beans.put("cycleDeadlines", new TaskAnswers());
        beans.put("appraisalFlow", new AppraisalAnswers());
        beans.put("appraisalTasks", new TaskAnswers());
        return beans;
    }

    private void startBatch(DelegateExecution execution) {
        int first = (Integer) execution.getVariable("loopCounter") * BATCH;
        for (int person = first; person < Math.min(first + BATCH, people); person++) {
            String key = UUID.randomUUID().toString();
            execution.getProcessEngineServices().getRuntimeService().startProcessInstanceByKey("monthlyAppraisal", key);
            started.add(key);
        }
    }

    /** Answers of the cycle's gateways. */
    public final class CycleAnswers {

        public boolean findingsOpen(DelegateExecution execution) {
            return false;
        }

        public int launchBatches(DelegateExecution execution) {
            return (people + BATCH - 1) / BATCH;
        }

        public boolean appraisalsOpen(DelegateExecution execution) {
            return true;
        }

        public boolean bonusListApproved(DelegateExecution execution) {
            return true;
        }
    }

    /** Answers of the appraisal's gateways: the happy path. */
    public static final class AppraisalAnswers {

        public boolean figureMissing(DelegateExecution execution) {
            return false;
        }

        public boolean figureDisputed(DelegateExecution execution) {
            return false;
        }

        public boolean actualAwaited(DelegateExecution execution) {
            return false;
        }

        public boolean anotherManagerDue(DelegateExecution execution) {
            return false;
        }

        public boolean appealed(DelegateExecution execution) {
            return false;
        }

        public boolean objected(DelegateExecution execution) {
            return false;
        }

        public boolean correctionDue(DelegateExecution execution) {
            return false;
        }

        public boolean scoringDue(DelegateExecution execution) {
            return false;
        }

        public boolean followUpDue(DelegateExecution execution) {
            return false;
        }
    }

    /** Assignees, due dates and reminders. */
    public static final class TaskAnswers {

        private static final String REMINDERS = "R14/2099-01-01T00:00:00Z/P1D";

        public String employee(DelegateExecution execution) {
            return "employee";
        }

        public String reviewer(DelegateExecution execution) {
            return "reviewer";
        }

        public String rater(DelegateExecution execution) {
            return "reviewer";
        }

        public Date collecting(DelegateExecution execution) {
            return DUE;
        }

        public String collectingReminders(DelegateExecution execution) {
            return REMINDERS;
        }

        public Date bonusApproval(DelegateExecution execution) {
            return DUE;
        }

        public Date selfReviewDue(DelegateExecution execution) {
            return DUE;
        }

        public String selfReviewReminders(DelegateExecution execution) {
            return REMINDERS;
        }

        public Date scoringDue(DelegateExecution execution) {
            return DUE;
        }

        public String scoringReminders(DelegateExecution execution) {
            return REMINDERS;
        }

        public Date talkDue(DelegateExecution execution) {
            return DUE;
        }

        public String talkReminders(DelegateExecution execution) {
            return REMINDERS;
        }

        public Date confirmationDue(DelegateExecution execution) {
            return DUE;
        }

        public String confirmationReminders(DelegateExecution execution) {
            return REMINDERS;
        }

        public Date decisionDue(DelegateExecution execution) {
            return DUE;
        }
    }
}
