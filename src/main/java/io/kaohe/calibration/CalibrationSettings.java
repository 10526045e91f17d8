package io.kaohe.calibration;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code kaohe.calibration.*}.
 *
 * @param guideline grade → the share usually expected, 0–1; a hint beside the distribution, never forced. Our
 *     assumption, as the sources give none
 */
@ConfigurationProperties("kaohe.calibration")
public record CalibrationSettings(Map<String, BigDecimal> guideline) {

    public CalibrationSettings {
        guideline = Map.copyOf(guideline);
    }
}
