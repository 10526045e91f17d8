package io.kaohe.peerreview;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.organization.Logins;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may be asked today. Not the person, not those who read what all of them say together – less their own words it
 * would be the others': the line manager, everybody above, HR –, and nobody who would review their own line manager, or
 * the one they had at the period's end: that is the upward review.
 */
@Component
class Candidates {

    private final Organization organization;
    private final Logins logins;
    private final Clock clock;

    Candidates(Organization organization, Logins logins, Clock clock) {
        this.organization = organization;
        this.logins = logins;
        this.clock = clock;
    }

    /** Those of them who may be asked, by id. */
    Map<String, Candidate> among(Appraisal appraisal, Collection<String> ids) {
        Member person = person(appraisal);
        Set<String> others = new HashSet<>(ids);
        others.removeAll(excluded(appraisal));
        return organization.membersOn(others, today()).stream()
                .map(member -> candidate(member, person))
                .collect(Collectors.toMap(Candidate::id, Function.identity()));
    }

    /**
     * Those found by a text, the own team first.
     *
     * @throws Refusal 404 to whoever has nobody to name: all but the person, who manages them, and HR
     */
    List<Candidate> search(Actor reader, Appraisal appraisal, String text) {
        if (!reader.id().equals(appraisal.employee())
                && !organization.mayActFor(reader.id(), appraisal.reviewer(), today())
                && !reader.is(Role.HR)) {
            throw Refusal.notFound();
        }
        Member person = person(appraisal);
        String team = person == null ? null : person.team();
        return organization.search(text, today(), team, excluded(appraisal)).stream()
                .map(member -> candidate(member, person))
                .toList();
    }

    private @Nullable Member person(Appraisal appraisal) {
        return organization.memberOn(appraisal.employee(), today()).orElse(null);
    }

    private Set<String> excluded(Appraisal appraisal) {
        Set<String> excluded = organization.reportsOf(appraisal.employee(), today()).stream()
                .map(member -> member.person().id())
                .collect(Collectors.toSet());
        organization.reportsOf(appraisal.employee(), appraisal.period().lastDay()).stream()
                .map(member -> member.person().id())
                .forEach(excluded::add);
        excluded.add(appraisal.employee());
        excluded.add(appraisal.reviewer());
        excluded.addAll(appraisal.formerReviewers());
        excluded.addAll(organization.managersAbove(appraisal.employee(), today()));
        excluded.addAll(logins.holding(Role.HR));
        return excluded;
    }

    private static Candidate candidate(Member member, @Nullable Member person) {
        return new Candidate(
                member.person().id(),
                member.person().name(),
                member.teamName(),
                member.role(),
                !Objects.equals(member.team(), person == null ? null : person.team()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
