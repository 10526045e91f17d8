package io.kaohe.audittrail;

import io.kaohe.audit.AuditLog;
import io.kaohe.imports.SafeCsv;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record as auditors read it, newest first. What concerns their own data is another auditor's to look at: it could
 * tell them who was asked about them; what was done with the data of many at once they see as everybody's, and do not
 * find by their own name. Each look is recorded, once for all pages of it.
 */
@Service
@Transactional
public class AuditTrail {

    /** @param next where the next page begins; null = there is no more */
    public record Page(List<AuditEntry> entries, @Nullable Long next) {}

    static final int PAGE = 50;
    static final int LONGEST_FILE = 50_000;

    private static final List<String> COLUMNS = List.of(
            "at",
            "actor",
            "actorName",
            "action",
            "code",
            "employee",
            "employeeName",
            "people",
            "reason",
            "change",
            "about",
            "detail",
            "subject");

    private final JdbcAuditTrail rows;
    private final People people;
    private final Subjects subjects;
    private final AuditLog audit;
    private final Clock clock;

    AuditTrail(JdbcAuditTrail rows, People people, Subjects subjects, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.subjects = subjects;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param before where the page begins, as the page before said; null = the first one
     * @throws Refusal 403 to everybody but auditors
     */
    public Page page(Actor auditor, AuditFilter filter, @Nullable Long before) {
        auditor.mustBe(Role.AUDITOR);
        List<AuditEntry> found = find(filter, auditor, before, PAGE + 1);
        if (before == null) {
            audit.record(auditor, "AUDIT_READ", "audit/" + filter, null, null);
        }
        return found.size() > PAGE
                ? new Page(found.subList(0, PAGE), found.get(PAGE - 1).id())
                : new Page(found, null);
    }

    /**
     * Everything that fits the filter.
     *
     * @throws Refusal 422 when it is too much for one file
     */
    public byte[] file(Actor auditor, AuditFilter filter, Wording words) {
        auditor.mustBe(Role.AUDITOR);
        List<AuditEntry> found = find(filter, auditor, null, LONGEST_FILE + 1);
        if (found.size() > LONGEST_FILE) {
            throw Refusal.invalid("from", "AUDIT_TOO_LONG", LONGEST_FILE);
        }
        audit.record(auditor, "AUDIT_EXPORTED", "audit/" + filter, null, null);
        SafeCsv csv = new SafeCsv()
                .row(COLUMNS.stream()
                        .map(column -> words.of("audit.column." + column))
                        .toList());
        Map<String, String> about = subjects(found, words);
        found.forEach(entry -> csv.row(cells(entry, words, about)));
        return csv.bytes();
    }

    /** The subjects of these in words. */
    public Map<String, String> subjects(List<AuditEntry> entries, Wording words) {
        return subjects.of(entries.stream().map(AuditEntry::subject).distinct().toList(), words);
    }

    private List<AuditEntry> find(AuditFilter filter, Actor auditor, @Nullable Long before, int limit) {
        Set<String> whose = called(filter.person());
        if (whose != null) {
            whose.remove(auditor.id());
        }
        List<AuditEntry> found =
                rows.find(filter, whose, called(filter.actor()), auditor.id(), clock.getZone(), before, limit);
        Map<String, String> names =
                people.names(found.stream().flatMap(AuditEntry::named).collect(Collectors.toSet()));
        return found.stream().map(entry -> entry.told(names, clock.getZone())).toList();
    }

    private @Nullable Set<String> called(@Nullable String text) {
        return text == null ? null : people.called(text);
    }

    private List<String> cells(AuditEntry entry, Wording words, Map<String, String> about) {
        return Stream.of(
                        entry.at().atZone(clock.getZone()).toOffsetDateTime().toString(),
                        entry.actor(),
                        entry.actorName(),
                        words.of("act." + entry.action()),
                        entry.action(),
                        entry.employee(),
                        entry.employeeName(),
                        entry.people() == null ? null : entry.people().toString(),
                        entry.reason(),
                        entry.change(),
                        about.get(entry.subject()),
                        entry.detail(),
                        entry.subject())
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }
}
