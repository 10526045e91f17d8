package io.kaohe.cycle;

import io.kaohe.indicator.Finding;
import io.kaohe.indicator.Scorecard;
import io.kaohe.indicator.Scorecards;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.shared.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who takes part in a cycle, who does not and why. */
@Component
class Participants {

    /** A person with card and reviewer. */
    record Participant(Member member, String reviewer, Scorecard scorecard) {}

    /** The outcome of looking at everybody in scope. */
    record Selection(List<Participant> participants, List<Skipped> skipped, List<Finding> findings) {

        boolean clean() {
            return findings.isEmpty() && skipped.stream().noneMatch(s -> s.reason() == SkipReason.NO_REVIEWER);
        }
    }

    private final Organization organization;
    private final Scorecards scorecards;

    Participants(Organization organization, Scorecards scorecards) {
        this.organization = organization;
        this.scorecards = scorecards;
    }

    /** @param named reviewers that HR named for people without a line manager */
    Selection select(Period period, Scope scope, Map<String, String> named) {
        List<Participant> participants = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        Map<String, Scorecard> cards = new LinkedHashMap<>();
        Map<String, Optional<Scorecard>> byRole = new HashMap<>();
        for (Member member : organization.membersDuring(period)) {
            if (!scope.includes(member)) {
                continue;
            }
            Optional<Scorecard> card = Optional.ofNullable(member.role())
                    .flatMap(role -> byRole.computeIfAbsent(role, one -> scorecards.forRole(one, period.type())));
            Optional<SkipReason> reason = skipReason(member, period, card.isPresent(), named);
            if (reason.isPresent()) {
                skipped.add(new Skipped(member.person(), reason.get()));
                continue;
            }
            Scorecard scorecard = card.orElseThrow();
            cards.putIfAbsent(scorecard.code(), scorecard);
            participants.add(new Participant(member, reviewer(member, named).orElseThrow(), scorecard));
        }
        List<Finding> findings = cards.values().stream()
                .flatMap(card -> scorecards.lint(card).stream())
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
        Set<String> invalid = findings.stream().map(Finding::scorecard).collect(Collectors.toSet());
        for (Participant participant : participants) {
            if (invalid.contains(participant.scorecard().code())) {
                skipped.add(new Skipped(participant.member().person(), SkipReason.SCORECARD_INVALID));
            }
        }
        participants.removeIf(
                participant -> invalid.contains(participant.scorecard().code()));
        return new Selection(participants, skipped, findings);
    }

    private static Optional<SkipReason> skipReason(
            Member member, Period period, boolean hasCard, Map<String, String> named) {
        if (member.to() != null && member.to().isBefore(period.lastDay())) {
            return Optional.of(SkipReason.LEFT);
        }
        if (!hasCard) {
            return Optional.of(SkipReason.NO_SCORECARD);
        }
        return reviewer(member, named).isEmpty() ? Optional.of(SkipReason.NO_REVIEWER) : Optional.empty();
    }

    private static Optional<String> reviewer(Member member, Map<String, String> named) {
        Person person = member.person();
        return Optional.ofNullable(named.getOrDefault(person.id(), member.manager()));
    }
}
