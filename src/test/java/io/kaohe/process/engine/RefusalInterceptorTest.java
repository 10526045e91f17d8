package io.kaohe.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.shared.Refusal;
import io.kaohe.testing.OnTrialProduct;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the engine says to the second of two people at one task, and what the second one is told. */
@OnTrialProduct
class RefusalInterceptorTest {

    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @AfterEach
    void afterTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void whoeverFailsOnATaskThatIsGoneHearsThatItIsGone() {
        duringARequestOn(NOBODYS);

        assertThatThrownBy(failing(new AuthorizationException("ann", "TASK_WORK", "Task", NOBODYS)))
                .isInstanceOf(Refusal.class)
                .hasMessage("TASK_GONE");
        assertThatThrownBy(failing(new NullValueException("Cannot find task with id " + NOBODYS)))
                .isInstanceOf(Refusal.class)
                .hasMessage("TASK_GONE");
    }

    @Test
    void aFailureInTheMiddleOfACompletionStaysAFailureThoughTheTaskIsGoneInIt() {
        duringARequestOn(NOBODYS);
        AtomicReference<RuntimeException> told = new AtomicReference<>();

        assertThatThrownBy(() -> executor().execute(completion -> {
                    try {
                        return executor().execute(delegate -> {
                            throw new NullValueException("a delegate fails");
                        });
                    } catch (RuntimeException failure) {
                        told.set(failure);
                        throw failure;
                    }
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(told.get()).isInstanceOf(NullValueException.class);
    }

    @Test
    void aGrantThatIsMissingForAnOpenTaskStaysMissing() {
        String instance = runtime.startProcessInstanceByKey("trial", "dora").getId();
        String open = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        duringARequestOn(open);

        assertThatThrownBy(failing(new AuthorizationException("ann", "TASK_WORK", "Task", open)))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void aJobIsToldWhatTheEngineSays() {
        assertThatThrownBy(failing(new NullValueException("Cannot find task with id " + NOBODYS)))
                .isInstanceOf(NullValueException.class);
    }

    @Test
    void whoCollidesWithAReminderIsServedAtTheNextAttempt() {
        duringARequestOn(openTask());

        assertThat(executor().execute(collidingUntil(3))).isEqualTo("served");
        assertThatThrownBy(() -> executor().execute(collidingUntil(4)))
                .isInstanceOf(Refusal.class)
                .hasMessage("CHANGED_MEANWHILE");
    }

    @Test
    void aJobThatCollidesIsLeftToTheEngineWhichTriesAgain() {
        assertThatThrownBy(() -> executor().execute(collidingUntil(2))).isInstanceOf(OptimisticLockingException.class);
    }

    private static Command<String> collidingUntil(int attempt) {
        AtomicInteger attempts = new AtomicInteger();
        return context -> {
            if (attempts.incrementAndGet() < attempt) {
                throw new OptimisticLockingException("a timer was faster");
            }
            return "served";
        };
    }

    private String openTask() {
        String instance = runtime.startProcessInstanceByKey("trial", "dora").getId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private CommandExecutor executor() {
        return engine.getCommandExecutorTxRequired();
    }

    private static void duringARequestOn(String task) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        Refused.actsOn(request, task);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private ThrowingCallable failing(ProcessEngineException failure) {
        return () -> executor().execute(context -> {
            throw failure;
        });
    }
}
