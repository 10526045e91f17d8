package io.kaohe.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnginePathTest {

    @Test
    void anEncodedColonOfADefinitionIsAColon() {
        assertThat(EnginePath.of("/camunda/api/engine/engine/default/process-definition/trial%3A1%3Aab", null))
                .map(EnginePath::segments)
                .hasValue(List.of("engine", "engine", "default", "process-definition", "trial:1:ab"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine//engine/default/user",
                "/camunda/api/engine/engine/default/task;x=1/a",
                "/camunda/api/engine/engine/default/task%3Bx=1/a",
                "/camunda/api/tasklist/../engine/engine/default/user",
                "/camunda/api/engine/engine/default/./user",
                "/camunda/api/engine/engine/default/%2e%2e/user",
                "/camunda/api/engine/engine/default%2Fuser",
                "/camunda/api/engine/engine/default%5Cuser",
                "/camunda/api/engine/engine/default/user%00",
                "/camunda/api/engine/engine/default/user%2541",
                "/camunda/api/engine/engine/default/user%zz",
                "/camunda//api/engine/engine/",
                "/camunda/./api/engine/engine/",
                "/x/../camunda/api/engine/engine/",
                "/camunda/%61pi/engine/engine/"
            })
    void whatCanBeReadInTwoWaysHasNoPath(String uri) {
        assertThat(EnginePath.of(uri, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1&a=2", "a=1&%61=2", "a=%zz"})
    void aQueryThatCanBeReadInTwoWaysHasNoPathEither(String query) {
        assertThat(EnginePath.of("/camunda/api/engine/engine/default/task", query))
                .isEmpty();
    }
}
