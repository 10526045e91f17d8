package io.kaohe.audittrail;

import io.kaohe.audit.AuditLog;
import io.kaohe.delivery.Addressees;
import io.kaohe.imports.SafeCsv;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record as auditors read it, newest first. What concerns their own data is another auditor's to look at: it could
 * tell them who was asked about them. Each look is recorded, once for all pages of it.
 */
@Service
@Transactional
public class AuditTrail {

    /** @param next where the next page begins; null = there is no more */
    public record Page(List<AuditEntry> entries, @Nullable Long next) {}

    static final int PAGE = 50;
    static final int LONGEST_FILE = 50_000;

    private static final List<String> COLUMNS = List.of(
            "at", "actor", "actorName", "action", "code", "employee", "employeeName", "reason", "detail", "subject");

    private final JdbcAuditTrail rows;
    private final Addressees addressees;
    private final AuditLog audit;
    private final Clock clock;

    AuditTrail(JdbcAuditTrail rows, Addressees addressees, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.addressees = addressees;
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
     * @param words of a key in the reader's language
     * @throws Refusal 422 when it is too much for one file
     */
    public byte[] file(Actor auditor, AuditFilter filter, UnaryOperator<String> words) {
        auditor.mustBe(Role.AUDITOR);
        List<AuditEntry> found = find(filter, auditor, null, LONGEST_FILE + 1);
        if (found.size() > LONGEST_FILE) {
            throw Refusal.invalid("from", "AUDIT_TOO_LONG", LONGEST_FILE);
        }
        audit.record(auditor, "AUDIT_EXPORTED", "audit/" + filter, null, null);
        SafeCsv csv = new SafeCsv()
                .row(COLUMNS.stream()
                        .map(column -> words.apply("audit.column." + column))
                        .toList());
        found.forEach(entry -> csv.row(cells(entry, words)));
        return csv.bytes();
    }

    /** Accounts that are nobody's in the company, such as HR's, have names of their own. */
    private List<AuditEntry> find(AuditFilter filter, Actor auditor, @Nullable Long before, int limit) {
        List<AuditEntry> found = rows.find(filter, auditor.id(), clock.getZone(), before, limit);
        Map<String, String> accounts = found.stream()
                .filter(entry -> entry.actorName().equals(entry.actor()))
                .map(AuditEntry::actor)
                .distinct()
                .collect(Collectors.toMap(actor -> actor, addressees::nameOf));
        return found.stream()
                .map(entry -> entry.by(accounts.getOrDefault(entry.actor(), entry.actorName())))
                .toList();
    }

    private List<String> cells(AuditEntry entry, UnaryOperator<String> words) {
        return Stream.of(
                        entry.at().atZone(clock.getZone()).toOffsetDateTime().toString(),
                        entry.actor(),
                        entry.actorName(),
                        words.apply("act." + entry.action()),
                        entry.action(),
                        entry.employee(),
                        entry.employeeName(),
                        entry.reason(),
                        entry.detail(),
                        entry.subject())
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }
}
