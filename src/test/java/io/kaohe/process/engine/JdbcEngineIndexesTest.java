package io.kaohe.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.testing.WholeProduct;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@WholeProduct
class JdbcEngineIndexesTest {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "no table is read as a whole: {0}")
    @ValueSource(
            strings = {
                "select from public.act_ru_task where parent_task_id_ = 'a task'",
                "select from public.act_ru_job where duedate_ is null or duedate_ <= localtimestamp"
            })
    @Transactional
    void whatTheEngineAsksAllTheTimeIsFoundByAnIndex(String query) {
        jdbc.sql("set local enable_seqscan = off").update();

        assertThat(jdbc.sql("explain " + query).query(String.class).list())
                .noneMatch(line -> line.contains("Seq Scan"))
                .anyMatch(line -> line.contains("kaohe_"));
    }
}
