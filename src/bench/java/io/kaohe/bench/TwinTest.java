package io.kaohe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The bench is run by hand and rarely: what changes in the models has to be told to the twin before that. */
class TwinTest {

    @Test
    void theTwinLivesTheProductsModelsToTheirEnd() {
        try (Server server = new Server();
                Twin twin = new Twin(server.database("twin"), true)) {
            twin.prepare(3);
            List<String> appraisals = twin.launch();
            assertThat(appraisals).hasSize(3);
            appraisals.forEach(twin::live);
            assertThat(twin.open()).as("appraisals that still run").isZero();
        }
    }
}
