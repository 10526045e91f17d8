package io.kaohe.process.tasklist;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Half-filled forms, until they are submitted. */
@Repository
class JdbcDrafts {

    private final JdbcClient jdbc;

    JdbcDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(String taskId, String user) {
        return jdbc.sql("select content from kaohe.draft where task_id = :task and user_id = :user")
                .param("task", taskId)
                .param("user", user)
                .query(String.class)
                .optional();
    }

    void save(String taskId, String user, String json) {
        jdbc.sql("insert into kaohe.draft (task_id, user_id, content) values (:task, :user, cast(:content as jsonb))"
                        + " on conflict (task_id, user_id)"
                        + " do update set content = excluded.content, saved_at = excluded.saved_at")
                .param("task", taskId)
                .param("user", user)
                .param("content", json)
                .update();
    }

    void delete(String taskId, String user) {
        jdbc.sql("delete from kaohe.draft where task_id = :task and user_id = :user")
                .param("task", taskId)
                .param("user", user)
                .update();
    }

    /**
     * Waits until nobody else completes the task, and wipes what everybody typed for it.
     *
     * @return whether it is still open then
     */
    boolean takeOpenTask(String taskId) {
        return jdbc.sql("with wiped as (delete from kaohe.draft where task_id = :task)"
                        + " select 1 from act_ru_task where id_ = :task for update")
                .param("task", taskId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
