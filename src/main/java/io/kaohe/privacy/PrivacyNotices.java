package io.kaohe.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * The notice in force – the newest of the company's own files, or of those that ship where it has none – and who has
 * read it. A newer version asks everybody again; what was read before stays on record.
 */
@Service
public class PrivacyNotices {

    /** @param unread whether the reader's forms wait for it */
    public record Shown(PrivacyNotice notice, @Nullable Instant readAt, boolean unread) {}

    public record Acknowledgement(String version, Instant at) {}

    private static final String SUFFIX = ".yaml";

    private final PrivacyNotice current;
    private final boolean required;
    private final JdbcPrivacyAcknowledgements rows;

    /** Nobody unreads a notice: whoever was once found among the readers is not looked for again. */
    private final Set<String> readers = ConcurrentHashMap.newKeySet();

    /** @throws IOException when the notice in force cannot be read: nobody could be asked to read it */
    PrivacyNotices(
            @Value("${kaohe.privacy.required}") boolean required,
            @Value("${kaohe.privacy.dir}") String directory,
            @Value("${kaohe.privacy.contact}") String contact,
            JdbcPrivacyAcknowledgements rows)
            throws IOException {
        this.required = required;
        this.current = newest(
                directory.isBlank()
                        ? "classpath:privacy/"
                        : Path.of(directory).toUri().toString(),
                contact);
        this.rows = rows;
    }

    /** Whether the person may not work on forms yet. Asked with each form. */
    public boolean isUnreadBy(String person) {
        if (!required || readers.contains(person)) {
            return false;
        }
        if (rows.readAt(person, current.version()) == null) {
            return true;
        }
        readers.add(person);
        return false;
    }

    public Shown of(Actor actor) {
        Instant readAt = rows.readAt(actor.id(), current.version());
        return new Shown(current, readAt, required && readAt == null);
    }

    /** Every version that the person has read. */
    public List<Acknowledgement> readBy(Actor actor) {
        return rows.of(actor.id());
    }

    /** @throws Refusal 409 when another version is in force by now */
    public void acknowledge(Actor actor, String version) {
        if (!version.equals(current.version())) {
            throw Refusal.conflict("PRIVACY_NOTICE_CHANGED");
        }
        rows.append(actor.id(), version);
    }

    private static PrivacyNotice newest(String directory, String contact) throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(directory + "*" + SUFFIX);
        Resource file = Arrays.stream(files)
                .max(Comparator.comparing(Resource::getFilename))
                .orElseThrow(() -> new IOException("no privacy notice in " + directory));
        String name = Objects.requireNonNull(file.getFilename());
        String version = name.substring(0, name.length() - SUFFIX.length());
        return PrivacyNotice.read(version, file.getContentAsString(UTF_8), contact);
    }
}
