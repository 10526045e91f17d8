package io.kaohe.indicator;

import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.organization.Member;
import io.kaohe.shared.CycleType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is measured by which indicator in a period: by the standing card of their role – of each role that they had –, or
 * by one picked by hand.
 */
public final class CardHolders {

    private final Map<String, Set<String>> roles = new HashMap<>();
    private final List<Scorecard> cards;
    private final Set<String> explaining;

    CardHolders(List<Member> members, List<Scorecard> active, CycleType type, Set<String> explaining) {
        for (Member member : members) {
            Set<String> had = roles.computeIfAbsent(member.person().id(), id -> new HashSet<>());
            if (member.role() != null) {
                had.add(member.role());
            }
        }
        this.explaining = explaining;
        cards = active.stream().filter(card -> card.cycleTypes().contains(type)).toList();
    }

    public boolean holds(String employee, String indicator) {
        return line(employee, indicator).isPresent();
    }

    /** Whether a figure of the person is of use: it counts on the card, or explains one that does. */
    public boolean wants(String employee, String indicator) {
        return holds(employee, indicator) || (roles.containsKey(employee) && explaining.contains(indicator));
    }

    /** The line that the figure counts for. */
    public Optional<Line> line(String employee, String indicator) {
        Set<String> had = roles.getOrDefault(employee, Set.of());
        return cards.stream()
                .filter(card -> card.role() == null || had.contains(card.role()))
                .flatMap(card -> card.lines().stream())
                .filter(line -> indicator.equals(line.indicator()))
                .findFirst();
    }
}
