package io.kaohe.process.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Indexes that the engine's own tables lack. Without them whoever completes a task reads everybody's open tasks, and
 * each look for jobs reads every timer there is: what an appraisal costs would grow with the company.
 */
@Component
class JdbcEngineIndexes implements SmartInitializingSingleton {

    private final JdbcClient jdbc;

    /** @param engine has made its tables when it is there */
    JdbcEngineIndexes(JdbcClient jdbc, ProcessEngine engine) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        index("kaohe_task_parent", "act_ru_task (parent_task_id_)");
        index("kaohe_job_due", "act_ru_job (duedate_)");
    }

    private void index(String name, String columns) {
        jdbc.sql("create index if not exists " + name + " on " + columns).update();
    }
}
