package io.kaohe.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.indicator.Source;
import io.kaohe.indicator.Sources;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.process.engine.Unchecked;
import io.kaohe.shared.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * The names of what a form tells by id: people of the company, accounts that are nobody's, such as HR's, and sources of
 * figures, also those that a company has registered itself.
 */
@Component
class DisplayNames {

    /** The fields that say who did something. */
    private static final List<String> WHO =
            List.of("who", "by", "heldBy", "importedBy", "verifiedBy", "decidedBy", "inPlaceOf");

    private final Organization organization;
    private final Sources sources;
    private final IdentityService identity;
    private final Unchecked unchecked;

    DisplayNames(Organization organization, Sources sources, IdentityService identity, Unchecked unchecked) {
        this.organization = organization;
        this.sources = sources;
        this.identity = identity;
        this.unchecked = unchecked;
    }

    record SourceName(String nameZh, String nameEn) {}

    /** All of them by code, in the order of the library. */
    Map<String, SourceName> ofSources() {
        Map<String, SourceName> names = new LinkedHashMap<>();
        for (Source source : sources.all()) {
            names.put(source.code(), new SourceName(source.nameZh(), source.nameEn()));
        }
        return names;
    }

    /** Who is unknown stands by id. */
    String of(String person) {
        return organization.find(person).map(Person::name).orElse(person);
    }

    /** By id, with the reader, whom a form names as soon as they did something in it; who is unknown is absent. */
    Map<String, String> ofPeopleIn(JsonNode data, Actor reader) {
        Set<String> ids = Stream.concat(
                        Stream.of(reader.id()), WHO.stream().flatMap(field -> data.findValuesAsText(field).stream()))
                .collect(Collectors.toSet());
        Map<String, String> names = new LinkedHashMap<>();
        for (User account : accounts(ids)) {
            names.put(account.getId(), (account.getFirstName() + " " + account.getLastName()).strip());
        }
        organization.find(ids).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    private List<User> accounts(Set<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : unchecked.call(() -> identity.createUserQuery()
                        .userIdIn(ids.toArray(String[]::new))
                        .list());
    }
}
