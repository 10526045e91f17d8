package io.kaohe.config;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the product asks its surroundings for beyond Spring's own properties.
 *
 * @param dataDir where a run without a database of its own keeps everything; {@code KAOHE_DATA_DIR}
 * @param zone the company's time zone: due dates, periods, cleanup windows
 */
@ConfigurationProperties("kaohe")
public record Settings(Path dataDir, ZoneId zone) {

    public Settings {
        dataDir = dataDir.toAbsolutePath().normalize();
    }
}
