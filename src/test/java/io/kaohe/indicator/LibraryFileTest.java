package io.kaohe.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.config.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake on a library of one indicator that is sound but for it. */
class LibraryFileTest {

    private static final String BOUNCE = """
            family: TRAFFIC
            indicators:
              - code: bounce
                name: {zh: 跳出率, en: Bounce rate}
                definition: {zh: 含义, en: Meaning}
                formula: {zh: 公式, en: Formula}
                unit: RATIO
                method: LOWER
                target: 0.5
                aggregation: WEIGHTED_AVERAGE
                weightedBy: sessions
                source: TONGJI
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void oneSource() throws IOException {
        write("sources.yaml", """
                sources:
                  - {code: TONGJI, name: {zh: 百度统计, en: Baidu Tongji}}
                """);
    }

    @Test
    void aSoundFileIsRead() throws IOException {
        write("indicators/traffic.yaml", BOUNCE);

        assertThat(read().indicators()).extracting(Indicator::nameZh).containsExactly("跳出率");
    }

    @Test
    void anUnknownKeyIsNamedWithFileAndLine() {
        refused("target: 0.5", "targt: 0.5", "traffic.yaml, line 9: has the unknown key \"targt\".");
    }

    @Test
    void aMissingTranslationIsNamedWithFileAndLine() {
        refused("{zh: 跳出率, en: Bounce rate}", "{en: Bounce rate}", "traffic.yaml, line 4: lacks \"zh\".");
        refused("{zh: 公式, en: Formula}", "{zh: 公式, en: ''}", "traffic.yaml, line 6: lacks \"en\".");
    }

    @Test
    void aMissingKeyIsNamedAtItsEntry() {
        refused("    unit: RATIO\n", "", "traffic.yaml, line 3: lacks \"unit\".");
    }

    @Test
    void aKeyIsThereOnce() {
        refused(
                "unit: RATIO",
                "unit: RATIO\n    unit: COUNT",
                "traffic.yaml, line 8: has \"unit\" twice in one entry.");
    }

    @Test
    void aWordIsOneOfTheKnown() {
        refused(
                "unit: RATIO",
                "unit: PERCENT",
                "traffic.yaml, line 7: has PERCENT where one of [RATIO, COUNT, MINUTES, HOURS, MULTIPLE, CNY] belongs.");
    }

    @Test
    void aNumberIsANumber() {
        refused("target: 0.5", "target: 50%", "traffic.yaml, line 9: target is no number.");
    }

    @Test
    void aCodeIsThereOnceInAllFiles() throws IOException {
        write("indicators/brand.yaml", BOUNCE.replace("TRAFFIC", "BRAND"));

        refused("", "", "traffic.yaml, line 3: has the code \"bounce\", which another entry has already.");
    }

    @Test
    void whatIsNamedIsInTheLibrary() {
        refused(
                "source: TONGJI",
                "source: HEARSAY",
                "traffic.yaml, line 3: names \"HEARSAY\", which is not in the library.");
        refused(
                "source: TONGJI",
                "source: TONGJI\n    pairs: [orders]",
                "traffic.yaml, line 3: names \"orders\", which is not in the library.");
    }

    @Test
    void aWeightedAverageSaysByWhat() {
        refused(
                "    weightedBy: sessions\n",
                "",
                "traffic.yaml, line 3: has weightedBy without WEIGHTED_AVERAGE, or the other way round.");
    }

    @Test
    void whatIsNoYamlIsNamedWithItsLine() {
        refused("unit: RATIO", "unit: [RATIO", "traffic.yaml, line 8: is not readable as YAML: ");
    }

    private void refused(String right, String wrong, String problem) {
        assertThatThrownBy(() -> {
                    write("indicators/traffic.yaml", BOUNCE.replace(right, wrong));
                    read();
                })
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(problem);
    }

    private ShippedLibrary read() {
        return ShippedLibrary.read(folder.toUri().toString());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
