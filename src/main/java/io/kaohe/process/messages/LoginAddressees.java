package io.kaohe.process.messages;

import io.kaohe.delivery.Addressee;
import io.kaohe.delivery.Addressees;
import io.kaohe.organization.Logins;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.process.engine.Unchecked;
import io.kaohe.shared.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Logins, with the names and addresses of the people whose they are; HR's own is nobody's in the organization. */
@Component
class LoginAddressees implements Addressees {

    private final IdentityService identity;
    private final Logins logins;
    private final Organization organization;
    private final Unchecked unchecked;

    LoginAddressees(IdentityService identity, Logins logins, Organization organization, Unchecked unchecked) {
        this.identity = identity;
        this.logins = logins;
        this.organization = organization;
        this.unchecked = unchecked;
    }

    @Override
    public Optional<Addressee> find(String user) {
        @Nullable
        User login = unchecked
                .call(() -> identity.createUserQuery().userId(user).list())
                .stream()
                .findFirst()
                .orElse(null);
        if (login == null) {
            return Optional.empty();
        }
        Optional<Person> person = organization.find(user);
        String name = person.map(Person::name).orElseGet(() -> fullName(login));
        return Optional.of(new Addressee(user, name, person.map(Person::email).orElse(login.getEmail())));
    }

    /** A login keeps its name in two parts. */
    @Override
    public List<String> called(String name) {
        Stream<String[]> parts = IntStream.range(0, name.length())
                .filter(at -> Character.isWhitespace(name.charAt(at)))
                .mapToObj(at ->
                        new String[] {name.substring(0, at), name.substring(at).strip()});
        return Stream.concat(
                        Stream.of(users().userFirstName(name), users().userLastName(name)),
                        parts.map(part -> users().userFirstName(part[0]).userLastName(part[1])))
                .flatMap(query -> unchecked.call(query::list).stream())
                .filter(login -> fullName(login).equals(name))
                .map(User::getId)
                .distinct()
                .toList();
    }

    private UserQuery users() {
        return identity.createUserQuery();
    }

    private static String fullName(User login) {
        return (login.getFirstName() + " " + login.getLastName()).strip();
    }

    @Override
    public List<String> membersOf(String group) {
        return Role.ofGroup(group).map(logins::holding).stream()
                .flatMap(Collection::stream)
                .toList();
    }
}
