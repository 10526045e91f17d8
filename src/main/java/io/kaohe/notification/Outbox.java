package io.kaohe.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Messages to people, kept in the transaction that gives rise to them. A message never carries a score or a text. */
@Service
public class Outbox {

    /** A kept message, as the time line shows it. */
    public record Message(Instant at, String recipient, String kind) {}

    /** Subjects of news begin so that are read on the page <i>My results</i>; what follows tells them apart. */
    public static final String ON_RESULTS = "results/";

    /** Of those that are read on the page <i>My team</i>. */
    public static final String ON_TEAM = "team/";

    /** Of those that HR reads among the improvement plans. */
    public static final String ON_PLANS = "plans/";

    private static final String GROUP = "group:";

    private final JdbcOutbox rows;

    Outbox(JdbcOutbox rows) {
        this.rows = rows;
    }

    /** The recipient that stands for everybody of a group. */
    public static String toGroup(String group) {
        return GROUP + group;
    }

    /** The group that a recipient stands for; empty = it is one person. */
    public static Optional<String> group(String recipient) {
        return recipient.startsWith(GROUP) ? Optional.of(recipient.substring(GROUP.length())) : Optional.empty();
    }

    /**
     * Keeps a message once; the same {@code dedupeKey} again changes nothing.
     *
     * @param recipient a user id, or {@link #toGroup} of a group
     * @param kind a code such as {@code TASK_OVERDUE}
     * @param subject what it is about, for instance {@code appraisal/<id>}; where no task is named, the id is the
     *     business key of the process whose task waits
     */
    public void send(String recipient, String kind, String subject, @Nullable String taskId, String dedupeKey) {
        rows.keep(recipient, kind, subject, taskId, dedupeKey);
    }

    /** What was sent about a subject, oldest first. */
    public List<Message> about(String subject) {
        return rows.about(subject);
    }
}
