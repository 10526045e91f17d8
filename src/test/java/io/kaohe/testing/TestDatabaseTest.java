package io.kaohe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final TestDatabase another = new TestDatabase();

    @Test
    void isMigratedAndEmpty() {
        assertThat(employees(database)).isZero();
    }

    @Test
    void isNotSharedWithAnotherTestClass() {
        database.jdbc()
                .sql("insert into kaohe.employee (id, name) values ('zhang.wei', '张伟')")
                .update();

        assertThat(employees(another)).isZero();

        database.jdbc().sql("delete from kaohe.employee").update();
    }

    @Test
    void aTransactionTakesWhatJdbcClientsWroteWithIt() {
        database.transaction().executeWithoutResult(status -> {
            database.jdbc()
                    .sql("insert into kaohe.employee (id, name) values ('li.na', '李娜')")
                    .update();
            status.setRollbackOnly();
        });

        assertThat(employees(database)).isZero();
    }

    private static int employees(TestDatabase database) {
        return database.jdbc()
                .sql("select count(*) from kaohe.employee")
                .query(Integer.class)
                .single();
    }
}
