package io.kaohe.testing;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of the demo company, at work since the beginning of 2026. */
public final class People {

    private static final Map<String, String> ROLES = Map.of(
            "zhang.wei", "SEO",
            "li.na", "SOCIAL",
            "chen.jie", "CONTENT",
            "zhao.lei", "SDR",
            "sun.li", "SEO",
            "wu.hao", "SOCIAL",
            "xu.fei", "CONTENT");

    private People() {}

    public static void atWork(JdbcClient jdbc) {
        ROLES.forEach((id, role) -> {
            jdbc.sql("insert into kaohe.employee (id, name) values (:id, :id)")
                    .param("id", id)
                    .update();
            jdbc.sql("insert into kaohe.assignment (employee, role, valid_from) values (:id, :role, :from)")
                    .param("id", id)
                    .param("role", role)
                    .param("from", LocalDate.of(2026, 1, 1))
                    .update();
        });
    }
}
