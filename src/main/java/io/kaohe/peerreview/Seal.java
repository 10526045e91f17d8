package io.kaohe.peerreview;

import io.kaohe.config.CannotStart;
import io.kaohe.config.DataDirectory;
import io.kaohe.config.Settings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Closes and opens envelopes with a key that is not in the database (AES-256-GCM, ADR 11). An envelope opens only for
 * the invitation it was closed for.
 */
@Component
class Seal {

    /** The configuration's key is shared by all nodes; the one of the data directory is enough for one node. */
    private static final String FILE = "peer-review-key";

    private static final int SHORTEST_KEY = 32;

    /** Every envelope is as long as the next one: the longest text fits. */
    private static final int BLOCK = 8192;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Key(String id, SecretKeySpec cipher) {}

    private final SingletonSupplier<Key> key;

    Seal(PeerReviewSettings own, Settings product) {
        if (!own.key().isEmpty() && own.key().length() < SHORTEST_KEY) {
            throw new CannotStart(
                    "KAOHE_PEER_REVIEW_KEY is too short to protect what colleagues say about each other.",
                    "Set it to at least " + SHORTEST_KEY + " random characters, or leave it away.");
        }
        key = SingletonSupplier.of(
                () -> keyOf(own.key().isEmpty() ? DataDirectory.secretIn(product.dataDir(), FILE) : own.key()));
    }

    /** Tells keys apart without telling anything about them. */
    String keyId() {
        return key.obtain().id();
    }

    byte[] close(UUID invitation, byte[] content) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, invitation, nonce, padded(content));
        return ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
    }

    /** What was put in, with blanks after it. */
    byte[] open(UUID invitation, byte[] envelope) {
        byte[] nonce = Arrays.copyOf(envelope, NONCE);
        return run(Cipher.DECRYPT_MODE, invitation, nonce, Arrays.copyOfRange(envelope, NONCE, envelope.length));
    }

    private byte[] run(int mode, UUID invitation, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.obtain().cipher(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(invitation.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an envelope of a peer review was sealed with another key", e);
        }
    }

    private static byte[] padded(byte[] content) {
        byte[] padded = Arrays.copyOf(content, (content.length / BLOCK + 1) * BLOCK);
        Arrays.fill(padded, content.length, padded.length, (byte) ' ');
        return padded;
    }

    private static Key keyOf(String secret) {
        byte[] id = derived(secret, "which key");
        return new Key(
                HexFormat.of().formatHex(id, 0, Long.BYTES), new SecretKeySpec(derived(secret, "envelopes"), "AES"));
    }

    private static byte[] derived(String secret, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
