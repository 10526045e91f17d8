package io.kaohe.incentive;

import io.kaohe.audit.AuditLog;
import io.kaohe.incentive.JdbcTalentPool.Stored;
import io.kaohe.incentive.TalentPoolSheet.Membership;
import io.kaohe.incentive.TalentPoolSheet.Suggestion;
import io.kaohe.incentive.TalentPoolSheet.Word;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The management reserve talent pool (S60): an excellent year suggests somebody, HR admits or declines, looks again
 * every year and may end a membership. HR sees it, and everybody whether they belong to it themselves; nobody else.
 */
@Service
@Transactional
public class TalentPool {

    private final JdbcTalentPool rows;
    private final IncentiveSettings settings;
    private final Organization organization;
    private final AuditLog audit;
    private final Clock clock;

    TalentPool(
            JdbcTalentPool rows, IncentiveSettings settings, Organization organization, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /** Without the reader. @throws Refusal 403 unless HR */
    public TalentPoolSheet sheet(Actor hr) {
        hr.mustBe(Role.HR);
        List<Membership> all = rows.memberships().stream()
                .filter(one -> !one.employee().equals(hr.id()))
                .map(this::membership)
                .toList();
        List<Suggestion> suggestions = suggestions(hr);
        audit.recordMany(
                hr,
                "TALENT_POOL_READ",
                "talentPool",
                Stream.concat(
                                all.stream().map(Membership::employee),
                                suggestions.stream().map(Suggestion::employee))
                        .toList(),
                null);
        return new TalentPoolSheet(
                suggestions,
                all.stream().filter(one -> one.left() == null).toList(),
                all.stream().filter(one -> one.left() != null).toList());
    }

    /** Since when the person belongs to it. */
    @Transactional(readOnly = true)
    public Optional<Instant> memberSince(Actor person) {
        return rows.memberships().stream()
                .filter(one -> one.employee().equals(person.id()) && one.left() == null)
                .map(one -> one.admitted().at())
                .findFirst();
    }

    /** @throws Refusal 404 for whom nothing suggests; 409 for who belongs to it */
    public void admit(Actor hr, UUID appraisal, String reason) {
        Suggestion suggestion = suggested(hr, appraisal);
        if (!rows.admit(UUID.randomUUID(), suggestion, word(hr, reason))) {
            throw Refusal.conflict("TALENT_DECIDED");
        }
        audit.record(hr, "TALENT_ADMITTED", subject(appraisal), suggestion.employee(), reason);
    }

    /** The suggestion is gone; another year's result may suggest the person again. */
    public void decline(Actor hr, UUID appraisal, String reason) {
        Suggestion suggestion = suggested(hr, appraisal);
        if (!rows.decline(suggestion, word(hr, reason))) {
            throw Refusal.conflict("TALENT_DECIDED");
        }
        audit.record(hr, "TALENT_DECLINED", subject(appraisal), suggestion.employee(), reason);
    }

    /** HR has looked again: the person stays. */
    public void keep(Actor hr, UUID id, String reason) {
        Stored member = member(hr, id);
        rows.review(id, word(hr, reason));
        audit.record(hr, "TALENT_KEPT", subject(member.appraisal()), member.employee(), reason);
    }

    /** @throws Refusal 404 for who does not belong to it */
    public void end(Actor hr, UUID id, String reason) {
        Stored member = member(hr, id);
        if (!rows.end(id, word(hr, reason))) {
            throw Refusal.conflict("TALENT_DECIDED");
        }
        audit.record(hr, "TALENT_LEFT", subject(member.appraisal()), member.employee(), reason);
    }

    private List<Suggestion> suggestions(Actor hr) {
        Set<String> atWork = organization.membersOn(LocalDate.now(clock)).stream()
                .map(member -> member.person().id())
                .collect(Collectors.toSet());
        return rows.suggestions(LocalDate.now(clock)).stream()
                .filter(one ->
                        atWork.contains(one.employee()) && !one.employee().equals(hr.id()))
                .toList();
    }

    private Suggestion suggested(Actor hr, UUID appraisal) {
        hr.mustBe(Role.HR);
        return suggestions(hr).stream()
                .filter(one -> one.appraisal().equals(appraisal))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Stored member(Actor hr, UUID id) {
        hr.mustBe(Role.HR);
        return rows.memberships().stream()
                .filter(one -> one.id().equals(id) && one.left() == null)
                .filter(one -> !one.employee().equals(hr.id()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Membership membership(Stored stored) {
        Word last = stored.reviews().isEmpty()
                ? stored.admitted()
                : stored.reviews().get(stored.reviews().size() - 1);
        LocalDate due = LocalDate.ofInstant(last.at(), clock.getZone()).plus(settings.talentReview());
        return new Membership(
                stored.id(),
                stored.employee(),
                stored.name(),
                stored.newest(),
                stored.admitted(),
                stored.reviews(),
                due,
                stored.left() == null && !due.isAfter(LocalDate.now(clock)),
                stored.left());
    }

    private Word word(Actor hr, String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        return new Word(hr.id(), clock.instant(), reason);
    }

    private static String subject(UUID appraisal) {
        return "appraisal/" + appraisal;
    }
}
