package io.kaohe.process.messages;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param escalateAfter how long after its due date somebody else hears of a task */
@ConfigurationProperties("kaohe.messages")
record EscalationSettings(@DefaultValue("P3D") Duration escalateAfter) {}
