package io.kaohe.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Who has read which version of the privacy notice")
class PrivacyNoticesTest {

    private static final String CONTACT = "privacy@company.example";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    private Path directory;

    private final JdbcClient jdbc = database.jdbc();

    @Test
    void a_person_reads_the_notice_once() throws IOException {
        PrivacyNotices shipped = notices(true, "");
        Actor nia = employee("nia");

        assertThat(shipped.isUnreadBy("nia")).isTrue();
        PrivacyNotices.Shown shown = shipped.of(nia);
        assertThat(shown.unread()).isTrue();
        assertThat(shown.notice().zh().sections())
                .hasSameSizeAs(shown.notice().en().sections())
                .last()
                .extracting(PrivacyNotice.Section::text)
                .isEqualTo(CONTACT);

        shipped.acknowledge(nia, shown.notice().version());
        shipped.acknowledge(nia, shown.notice().version());

        assertThat(shipped.isUnreadBy("nia")).isFalse();
        assertThat(shipped.of(nia).readAt()).isNotNull();
        assertThat(shipped.readBy(nia)).hasSize(1);
        assertThat(shipped.isUnreadBy("ola")).isTrue();
    }

    @Test
    void a_new_version_of_the_company_asks_everybody_again_and_the_old_one_stays_on_record() throws IOException {
        Actor pia = employee("pia");
        companyFile("2027-01");
        notices(true, directory.toString()).acknowledge(pia, "2027-01");

        companyFile("2027-06");
        PrivacyNotices newer = notices(true, directory.toString());

        assertThat(newer.isUnreadBy("pia")).isTrue();
        assertThat(newer.of(pia).notice().en().title()).isEqualTo("Notice 2027-06");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> newer.acknowledge(pia, "2027-01"))
                .withMessage("PRIVACY_NOTICE_CHANGED");
        newer.acknowledge(pia, "2027-06");
        assertThat(newer.readBy(pia))
                .extracting(PrivacyNotices.Acknowledgement::version)
                .containsExactly("2027-01", "2027-06");
    }

    @Test
    void a_company_may_do_without() throws IOException {
        PrivacyNotices optional = notices(false, "");

        assertThat(optional.isUnreadBy("nobody.read.it")).isFalse();
        assertThat(optional.of(employee("nobody.read.it")).unread()).isFalse();
    }

    @Test
    void a_notice_that_lacks_a_language_or_a_text_keeps_the_product_from_starting() throws IOException {
        Files.writeString(directory.resolve("2027-01.yaml"), "zh: {title: 告知, sections: [{heading: 目的, text: 考核}]}");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> notices(true, directory.toString()))
                .withMessageContaining("2027-01")
                .withMessageContaining("no text in en");

        Files.delete(directory.resolve("2027-01.yaml"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> notices(true, directory.toString()))
                .withMessageContaining("no privacy notice");
    }

    @Test
    void what_was_read_is_never_changed() throws IOException {
        PrivacyNotices shipped = notices(true, "");
        Actor quinn = employee("quinn");
        shipped.acknowledge(quinn, shipped.of(quinn).notice().version());

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> change("delete from"));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> change("truncate"));
    }

    private void change(String how) {
        jdbc.sql(how + " kaohe.privacy_acknowledgement").update();
    }

    private void companyFile(String version) throws IOException {
        Files.writeString(directory.resolve(version + ".yaml"), """
                zh: {title: "告知 %1$s", sections: [{heading: 目的, text: 考核}]}
                en: {title: "Notice %1$s", sections: [{heading: Purpose, text: Appraisals}]}
                """.formatted(version));
    }

    private PrivacyNotices notices(boolean required, String dir) throws IOException {
        return new PrivacyNotices(required, dir, CONTACT, new JdbcPrivacyAcknowledgements(jdbc));
    }

    private static Actor employee(String id) {
        return new Actor(id, Set.of(Role.EMPLOYEE));
    }
}
