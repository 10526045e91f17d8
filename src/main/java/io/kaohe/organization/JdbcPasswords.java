package io.kaohe.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which logins still carry a one-time password, and which of those are yet to be handed out. Never a password. */
@Repository
class JdbcPasswords {

    private final JdbcClient jdbc;

    JdbcPasswords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> users() {
        return new HashSet<>(jdbc.sql("select user_id from kaohe.password_change_required")
                .query(String.class)
                .list());
    }

    /** @param batch the import whose credentials it waits for; null = handed out */
    void require(String user, @Nullable UUID batch) {
        jdbc.sql("insert into kaohe.password_change_required (user_id, batch) values (:user, :batch)"
                        + " on conflict (user_id) do update set batch = excluded.batch")
                .param("user", user)
                .param("batch", batch)
                .update();
    }

    /** Takes the batch's logins that wait; a second caller finds none. */
    List<String> handOut(UUID batch) {
        return jdbc
                .sql("update kaohe.password_change_required set batch = null where batch = :batch"
                        + " returning user_id")
                .param("batch", batch)
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    void done(String user) {
        jdbc.sql("delete from kaohe.password_change_required where user_id = :user")
                .param("user", user)
                .update();
    }
}
