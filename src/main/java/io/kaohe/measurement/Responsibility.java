package io.kaohe.measurement;

import io.kaohe.organization.Person;
import io.kaohe.source.Attribution;
import io.kaohe.source.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whose a row of an export is, by the list that HR keeps. Where a row names its owner, a person's id or unambiguous
 * name is enough.
 */
final class Responsibility implements Attribution {

    private final List<AttributionRule> rules;
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Set<AttributionRule> used = new HashSet<>();
    private final Set<String> asked = new HashSet<>();

    Responsibility(List<AttributionRule> rules, Collection<Person> people) {
        this.rules = rules;
        for (Person person : people) {
            byName.computeIfAbsent(key(person.name()), name -> new ArrayList<>())
                    .add(person.id());
        }
        people.forEach(person -> byName.put(key(person.id()), List.of(person.id())));
    }

    @Override
    public List<Claim> of(String source, String kind, String value) {
        List<AttributionRule> fitting =
                rules.stream().filter(rule -> rule.fits(source, kind, value)).toList();
        used.addAll(fitting);
        asked.add(source + " " + kind);
        List<Claim> claims =
                fitting.stream().map(AttributionRule::claim).distinct().toList();
        if (!claims.isEmpty() || !kind.equals(Attribution.OWNER)) {
            return claims;
        }
        List<String> named = byName.getOrDefault(key(value), List.of());
        return named.size() == 1 ? List.of(new Claim(named.get(0), null, null)) : List.of();
    }

    /** The lines of the list that could have told whose something is in these days, and matched nothing. */
    List<AttributionRule> unused(LocalDate first, LocalDate last) {
        return rules.stream()
                .filter(rule -> asked.contains(rule.source() + " " + rule.kind()))
                .filter(rule -> !used.contains(rule) && rule.claim().overlaps(first, last))
                .toList();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
