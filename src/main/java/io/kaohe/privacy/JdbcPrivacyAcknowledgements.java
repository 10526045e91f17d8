package io.kaohe.privacy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has read which version, append-only. */
@Repository
class JdbcPrivacyAcknowledgements {

    private final JdbcClient jdbc;

    JdbcPrivacyAcknowledgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once is enough: the first reading is the one that counts. */
    void append(String person, String version) {
        jdbc.sql("insert into kaohe.privacy_acknowledgement (person, version) values (:person, :version)"
                        + " on conflict do nothing")
                .param("person", person)
                .param("version", version)
                .update();
    }

    @Nullable
    Instant readAt(String person, String version) {
        return of(person).stream()
                .filter(read -> read.version().equals(version))
                .map(PrivacyNotices.Acknowledgement::at)
                .findFirst()
                .orElse(null);
    }

    List<PrivacyNotices.Acknowledgement> of(String person) {
        return jdbc.sql("select version, at from kaohe.privacy_acknowledgement where person = :person order by at")
                .param("person", person)
                .query((row, number) -> new PrivacyNotices.Acknowledgement(
                        row.getString("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
