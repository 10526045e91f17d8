package io.kaohe.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are reached.
 *
 * @param address under which people open the product
 * @param language of those who have not chosen one
 * @param from the sender of mails; null = no mails
 * @param gather how long a message waits for others to go in the same letter
 * @param forget messages older than this are not taken up any more, letters not tried any more
 * @param quietFrom when letters stop in the evening; a person may choose other hours
 * @param quietUntil when they begin in the morning
 * @param robots the chat robots of groups
 */
@ConfigurationProperties("kaohe.messages")
record DeliverySettings(
        @DefaultValue("http://127.0.0.1:8080") URI address,
        @DefaultValue("zh") Locale language,
        @Nullable String from,
        @DefaultValue("PT5M") Duration gather,
        @DefaultValue("P3D") Duration forget,
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue List<Robot> robots) {

    /**
     * @param name unique; deliveries remember it
     * @param url the webhook as the tool shows it
     * @param secret where the tool signs; DingTalk and Feishu do
     * @param groups whom it speaks to, for instance {@code hr}; {@code everybody} = it mentions single people too
     */
    record Robot(String name, Kind kind, URI url, @Nullable String secret, Set<String> groups) {

        static final String EVERYBODY = "everybody";

        enum Kind {
            WECOM,
            DINGTALK,
            FEISHU
        }
    }
}
