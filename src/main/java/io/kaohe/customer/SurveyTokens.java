package io.kaohe.customer;

import io.kaohe.config.CannotStart;
import io.kaohe.config.DataDirectory;
import io.kaohe.config.Settings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Signs what a stranger hands back to us: an id, until when it is good, and what for (HMAC-SHA256). */
@Component
class SurveyTokens {

    /** What a token is for; one never passes for the other. */
    enum Purpose {
        LINK,
        TICKET
    }

    record Signed(UUID id, Instant until) {}

    private static final String FILE = "survey-key";
    private static final int SHORTEST_KEY = 32;
    private static final int CONTENT = 3 * Long.BYTES;

    /** Half of the MAC: 128 bits are beyond guessing, and the address stays short enough for a QR code. */
    private static final int SEAL = 16;

    private final SingletonSupplier<SecretKeySpec> key;

    SurveyTokens(SurveySettings own, Settings product) {
        if (!own.key().isEmpty() && own.key().length() < SHORTEST_KEY) {
            throw new CannotStart(
                    "KAOHE_SURVEY_KEY is too short to sign the addresses of public surveys.",
                    "Set it to at least " + SHORTEST_KEY + " random characters, or leave it away.");
        }
        key = SingletonSupplier.of(() -> new SecretKeySpec(
                (own.key().isEmpty() ? DataDirectory.secretIn(product.dataDir(), FILE) : own.key())
                        .getBytes(StandardCharsets.UTF_8),
                "HmacSHA256"));
    }

    String sign(Purpose purpose, UUID context, Signed what) {
        byte[] content = ByteBuffer.allocate(CONTENT)
                .putLong(what.id().getMostSignificantBits())
                .putLong(what.id().getLeastSignificantBits())
                .putLong(what.until().getEpochSecond())
                .array();
        byte[] token = Arrays.copyOf(content, CONTENT + SEAL);
        System.arraycopy(seal(purpose, context, content), 0, token, CONTENT, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** What we signed for the same purpose and context; of anything else nothing. */
    Optional<Signed> open(Purpose purpose, UUID context, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        if (bytes.length != CONTENT + SEAL) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, CONTENT);
        if (!MessageDigest.isEqual(
                seal(purpose, context, content), Arrays.copyOfRange(bytes, CONTENT, CONTENT + SEAL))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(content);
        return Optional.of(new Signed(new UUID(read.getLong(), read.getLong()), Instant.ofEpochSecond(read.getLong())));
    }

    private byte[] seal(Purpose purpose, UUID context, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.obtain());
            mac.update((purpose + " " + context + " ").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(content), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
