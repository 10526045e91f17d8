package io.kaohe.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** The ways that the company has set up. Without any there is no courier, and the outbox is only a record. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class Channels {

    /** Beyond this a robot does not answer any more. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    Courier courier(
            JdbcDeliveries rows,
            ObjectProvider<JavaMailSender> mails,
            RestClient.Builder http,
            Addressees addressees,
            Matters matters,
            MessagePreferences preferences,
            LetterWords words,
            DeliverySettings settings,
            TransactionTemplate transaction,
            ObjectMapper json,
            Clock clock) {
        List<Channel> channels = new ArrayList<>();
        JavaMailSender mail = mails.getIfAvailable();
        if (mail != null && settings.from() != null) {
            channels.add(new Mail(mail, settings.from(), words));
        }
        RestClient client = http.requestFactory(ClientHttpRequestFactoryBuilder.detect()
                        .build(ClientHttpRequestFactorySettings.defaults()
                                .withConnectTimeout(PATIENCE)
                                .withReadTimeout(PATIENCE)))
                .build();
        settings.robots().forEach(robot -> channels.add(new ChatRobot(robot, words, client, json, clock)));
        return new Courier(rows, channels, addressees, matters, preferences, words, settings, transaction, clock);
    }
}
