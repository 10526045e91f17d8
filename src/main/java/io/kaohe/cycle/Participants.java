package io.kaohe.cycle;

import io.kaohe.appraisal.Appraisal.Stretch;
import io.kaohe.indicator.Finding;
import io.kaohe.indicator.Scorecard;
import io.kaohe.indicator.Scorecards;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.shared.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who takes part in a cycle, who does not and why. */
@Component
class Participants {

    /**
     * A person with card and reviewer.
     *
     * @param reviewer of the period's end
     * @param scorecard of the period's end
     * @param held every scorecard of the period
     * @param stretches where line manager or scorecard changed in the period; else none
     */
    record Participant(
            Member member, String reviewer, Scorecard scorecard, Set<Scorecard> held, List<Stretch> stretches) {

        private Participant(Member member, String reviewer, Scorecard scorecard) {
            this(member, reviewer, scorecard, Set.of(scorecard), List.of());
        }

        private boolean onAnyOf(Set<String> cards) {
            return held.stream().anyMatch(card -> cards.contains(card.code()));
        }

        /** Whether the scorecard was held on a day of the month. */
        boolean holds(Scorecard card, YearMonth month) {
            return stretches.isEmpty()
                    || stretches.stream()
                            .anyMatch(stretch -> stretch.scorecard().equals(card.code()) && stretch.touches(month));
        }
    }

    /** The outcome of looking at everybody in scope. */
    record Selection(List<Participant> participants, List<Skipped> skipped, List<Finding> findings) {

        boolean clean() {
            return findings.isEmpty() && skipped.stream().noneMatch(s -> s.reason() == SkipReason.NO_REVIEWER);
        }
    }

    private final Organization organization;
    private final Scorecards scorecards;
    private final CycleSettings settings;
    private final Clock clock;

    Participants(Organization organization, Scorecards scorecards, CycleSettings settings, Clock clock) {
        this.organization = organization;
        this.scorecards = scorecards;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param named reviewers that HR named for people without a line manager */
    Selection select(Period period, Scope scope, Map<String, String> named) {
        List<Participant> participants = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        Map<String, Optional<Scorecard>> byRole = new LinkedHashMap<>();
        Function<@Nullable String, @Nullable Scorecard> ofRole = role -> Optional.ofNullable(role)
                .flatMap(known -> byRole.computeIfAbsent(known, one -> scorecards.forRole(one, period.type())))
                .orElse(null);
        Collection<List<Member>> everybody = organization.placesDuring(period).stream()
                .collect(Collectors.groupingBy(place -> place.person().id(), LinkedHashMap::new, Collectors.toList()))
                .values();
        Stretches stretches = new Stretches(period, ofRole, stillHere());
        for (List<Member> places : everybody) {
            Member member = places.get(places.size() - 1);
            if (!scope.includes(member)) {
                continue;
            }
            Scorecard card = ofRole.apply(member.role());
            Optional<SkipReason> reason = skipReason(places.get(0).from(), member, period, card != null, named);
            if (reason.isPresent() || card == null) {
                skipped.add(new Skipped(member.person(), reason.orElse(SkipReason.NO_SCORECARD)));
                continue;
            }
            Participant participant =
                    new Participant(member, reviewer(member, named).orElseThrow(), card);
            participants.add(places.size() == 1 ? participant : stretches.with(participant, places));
        }
        List<Finding> findings = byRole.values().stream()
                .flatMap(Optional::stream)
                .flatMap(card -> scorecards.lint(card).stream())
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
        Set<String> invalid = findings.stream().map(Finding::scorecard).collect(Collectors.toSet());
        participants.stream()
                .filter(participant -> participant.onAnyOf(invalid))
                .map(participant -> new Skipped(participant.member().person(), SkipReason.SCORECARD_INVALID))
                .forEach(skipped::add);
        participants.removeIf(participant -> participant.onAnyOf(invalid));
        return new Selection(participants, skipped, findings);
    }

    /** A line manager who has left the company cannot be asked any more. */
    private Predicate<String> stillHere() {
        LocalDate today = LocalDate.now(clock);
        return manager -> organization.memberOn(manager, today).isPresent();
    }

    private Optional<SkipReason> skipReason(
            LocalDate joined, Member member, Period period, boolean hasCard, Map<String, String> named) {
        if (member.to() != null && member.to().isBefore(period.lastDay())) {
            return Optional.of(SkipReason.LEFT);
        }
        if (settings.tooLate(joined, period)) {
            return Optional.of(SkipReason.JOINED_LATE);
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
