package io.kaohe.cycle;

import io.kaohe.appraisal.Appraisal.Stretch;
import io.kaohe.cycle.Participants.Participant;
import io.kaohe.indicator.Scorecard;
import io.kaohe.organization.Member;
import io.kaohe.shared.Period;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a person's line manager or scorecard changed in a period (R31). Days without a scorecard, or led by nobody who
 * is still there to be asked, go with the days after them.
 */
final class Stretches {

    private final Period period;
    private final Function<@Nullable String, @Nullable Scorecard> cards;
    private final Predicate<String> there;

    /**
     * @param cards the scorecard of a role
     * @param there whether somebody can be asked
     */
    Stretches(Period period, Function<@Nullable String, @Nullable Scorecard> cards, Predicate<String> there) {
        this.period = period;
        this.cards = cards;
        this.there = there;
    }

    /**
     * @param last how the period ends
     * @param places held in the period, one after the other
     * @return the same where nothing changed
     */
    Participant with(Participant last, List<Member> places) {
        LinkedList<Stretch> stretches = new LinkedList<>();
        Set<Scorecard> all = new HashSet<>();
        String reviewer = last.reviewer();
        Scorecard card = last.scorecard();
        for (int i = places.size() - 1; i >= 0; i--) {
            Member place = places.get(i);
            boolean ends = i == places.size() - 1;
            if (!ends && place.manager() != null && there.test(place.manager())) {
                reviewer = place.manager();
            }
            Scorecard held = ends ? null : cards.apply(place.role());
            card = held == null ? card : held;
            all.add(card);
            add(stretches, place, reviewer, card);
        }
        return stretches.size() == 1
                ? last
                : new Participant(last.member(), last.reviewer(), last.scorecard(), all, List.copyOf(stretches));
    }

    /** Before the others; one that goes on as it was is one with what follows. */
    private void add(LinkedList<Stretch> stretches, Member place, String reviewer, Scorecard card) {
        LocalDate from = place.from().isBefore(period.firstDay()) ? period.firstDay() : place.from();
        LocalDate to = place.to() == null || place.to().isAfter(period.lastDay()) ? period.lastDay() : place.to();
        Stretch stretch = new Stretch(from, to, reviewer, card.code(), card.version());
        Stretch next = stretches.peekFirst();
        if (next != null
                && next.from().equals(to.plusDays(1))
                && next.reviewer().equals(reviewer)
                && next.scorecard().equals(card.code())) {
            stretches.removeFirst();
            stretch = new Stretch(from, next.to(), reviewer, card.code(), card.version());
        }
        stretches.addFirst(stretch);
    }
}
