package io.kaohe.measurement;

import io.kaohe.organization.Person;
import io.kaohe.source.Attribution;
import io.kaohe.source.Claim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whose a row of an export is, by the list that HR keeps. Where a row names its owner, a person's id or unambiguous
 * name is enough.
 */
final class Responsibility implements Attribution {

    private static final String OWNER = "OWNER";

    private final List<AttributionRule> rules;
    private final Map<String, List<String>> byName = new HashMap<>();

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
        List<Claim> claims = rules.stream()
                .filter(rule -> rule.fits(source, kind, value))
                .map(AttributionRule::claim)
                .distinct()
                .toList();
        if (!claims.isEmpty() || !kind.equals(OWNER)) {
            return claims;
        }
        List<String> named = byName.getOrDefault(key(value), List.of());
        return named.size() == 1 ? List.of(new Claim(named.get(0), null, null)) : List.of();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
