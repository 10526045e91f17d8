package io.kaohe.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OtherSchemaAnalyzerTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    @DisplayName("A database of another version is refused with what to do, not with a stack trace")
    void saysWhatToDo(CapturedOutput output) {
        database.jdbc()
                .sql("update kaohe.flyway_schema_history set checksum = 1 where version = '5'")
                .update();

        assertThatThrownBy(() -> new SpringApplicationBuilder(OnlyTheDatabase.class)
                .web(WebApplicationType.NONE)
                .properties("spring.datasource.url=" + database.url(), "kaohe.admin-password=")
                .run());

        assertThat(output)
                .contains("made by another version of Kaohe", "KAOHE_DATA_DIR")
                .doesNotContain("\tat ");
    }

    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class OnlyTheDatabase {}
}
