package io.kaohe.architecture.broken.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Breaks: a delegate has one collaborator. */
class BusyDelegate implements JavaDelegate {

    private final RuntimeService instances;
    private final TaskService tasks;

    BusyDelegate(RuntimeService instances, TaskService tasks) {
        this.instances = instances;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        instances.deleteProcessInstance(execution.getId(), "done");
        tasks.deleteTask(execution.getId());
    }
}
