package io.kaohe.delivery;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMessagePreferences {

    private final JdbcClient jdbc;

    JdbcMessagePreferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MessagePreference> find(String person) {
        return jdbc.sql(
                        "select language, quiet_from, quiet_until, mail from kaohe.message_preference where person = :person")
                .param("person", person)
                .query((row, n) -> new MessagePreference(
                        Locale.forLanguageTag(row.getString("language")),
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_until", LocalTime.class),
                        row.getBoolean("mail")))
                .optional();
    }

    void keep(String person, MessagePreference preference) {
        jdbc.sql("insert into kaohe.message_preference (person, language, quiet_from, quiet_until, mail)"
                        + " values (:person, :language, :from, :until, :mail) on conflict (person) do update"
                        + " set language = excluded.language, quiet_from = excluded.quiet_from,"
                        + " quiet_until = excluded.quiet_until, mail = excluded.mail")
                .param("person", person)
                .param("language", preference.language().getLanguage())
                .param("from", preference.quietFrom())
                .param("until", preference.quietUntil())
                .param("mail", preference.mail())
                .update();
    }
}
