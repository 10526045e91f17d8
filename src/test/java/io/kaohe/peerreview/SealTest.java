package io.kaohe.peerreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.config.CannotStart;
import io.kaohe.config.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The seal of a peer review")
class SealTest {

    private static final String KEY = "a key that lives outside the database";
    private static final byte[] CONTENT = "合作顺畅".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final UUID invitation = UUID.randomUUID();

    @Test
    void opensWithTheSameKeyForTheSameInvitationOnly() {
        byte[] envelope = seal(KEY).close(invitation, CONTENT);

        assertThat(new String(seal(KEY).open(invitation, envelope), StandardCharsets.UTF_8).strip())
                .isEqualTo("合作顺畅");
        assertThatThrownBy(() -> seal(KEY).open(UUID.randomUUID(), envelope)).hasMessageContaining("another key");
        assertThatThrownBy(() -> seal(KEY + "!").open(invitation, envelope)).hasMessageContaining("another key");
        assertThat(seal(KEY).keyId())
                .isEqualTo(seal(KEY).keyId())
                .isNotEqualTo(seal(KEY + "!").keyId());
    }

    @Test
    void theSameWordsLookDifferentEachTimeAndAllEnvelopesAreAsLong() {
        byte[] longest = ("字".repeat(1000)).getBytes(StandardCharsets.UTF_8);

        assertThat(seal(KEY).close(invitation, CONTENT))
                .isNotEqualTo(seal(KEY).close(invitation, CONTENT))
                .hasSameSizeAs(seal(KEY).close(invitation, longest));
    }

    @Test
    void withoutAKeyOfTheCompanyOneIsMadeAndKeptInTheDataDirectory() {
        byte[] envelope = seal("").close(invitation, CONTENT);

        assertThat(directory.resolve("peer-review-key")).exists();
        assertThat(new String(seal("").open(invitation, envelope), StandardCharsets.UTF_8).strip())
                .isEqualTo("合作顺畅");
    }

    @Test
    void aShortKeyStopsTheStart() {
        assertThatThrownBy(() -> seal("secret")).isInstanceOf(CannotStart.class);
    }

    private Seal seal(String key) {
        Duration aDay = Duration.ofDays(1);
        return new Seal(
                new PeerReviewSettings(key, aDay, aDay, aDay, aDay),
                new Settings(directory, ZoneId.of("Asia/Shanghai")));
    }
}
