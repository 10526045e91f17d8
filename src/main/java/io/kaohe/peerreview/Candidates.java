package io.kaohe.peerreview;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Who may be asked today. Not the person, not those who judge the person anyway, and nobody who would review their own
 * line manager: that is the upward review.
 */
@Component
class Candidates {

    private final Organization organization;
    private final Clock clock;

    Candidates(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    /** By id; the own team first, each team together. */
    Map<String, Candidate> of(Appraisal appraisal) {
        List<Member> members = organization.membersOn(LocalDate.now(clock));
        Member person = members.stream()
                .filter(member -> member.person().id().equals(appraisal.employee()))
                .findFirst()
                .orElse(null);
        String team = person == null ? null : person.team();
        String manager = person == null ? null : person.manager();
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        members.stream()
                .filter(member -> !member.person().id().equals(appraisal.employee()))
                .filter(member -> !member.person().id().equals(appraisal.reviewer()))
                .filter(member -> !member.person().id().equals(manager))
                .filter(member -> !appraisal.employee().equals(member.manager()))
                .map(member -> new Candidate(
                        member.person().id(),
                        member.person().name(),
                        member.teamName(),
                        !Objects.equals(member.team(), team)))
                .sorted(Comparator.comparing(Candidate::otherTeam)
                        .thenComparing(candidate -> Objects.requireNonNullElse(candidate.team(), ""))
                        .thenComparing(Candidate::id))
                .forEach(candidate -> candidates.put(candidate.id(), candidate));
        return candidates;
    }
}
