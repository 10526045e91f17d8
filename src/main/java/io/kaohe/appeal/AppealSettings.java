package io.kaohe.appeal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The times of appeals. A deadline reminds; nothing is decided by it.
 *
 * @param within after the result was settled
 * @param step for each step of HR, the reviewer and the data owners
 */
@ConfigurationProperties("kaohe.appeal")
public record AppealSettings(
        @DefaultValue("15d") Duration within,
        @DefaultValue("5d") Duration step) {}
