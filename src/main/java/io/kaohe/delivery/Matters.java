package io.kaohe.delivery;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message is about, as it stands when the letter is written. */
public interface Matters {

    /**
     * A task that waits for somebody.
     *
     * @param name in both languages, as {@link io.kaohe.shared.Bilingual} takes them; no value of anybody's
     * @param path of the page that opens it, below the product's address
     * @param delicate whether colleagues must not hear who has it, or what it is about
     */
    record Waiting(String name, @Nullable LocalDate due, String path, boolean delicate) {}

    /**
     * The task that a message points to; absent when it is done, or waits for somebody else by now.
     *
     * @param user who is told, or {@code group:<name>}
     * @param task null = whatever of the subject waits for them
     * @param subject what the message is about, for instance {@code appraisal/<id>}
     */
    Optional<Waiting> waitingFor(String user, @Nullable String task, String subject);
}
