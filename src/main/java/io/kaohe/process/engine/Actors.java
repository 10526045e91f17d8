package io.kaohe.process.engine;

import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who asks the engine, as the product knows them. */
@Component
public class Actors {

    private final IdentityService identity;
    private final Unchecked unchecked;
    private final Organization organization;
    private final Clock clock;

    Actors(IdentityService identity, Unchecked unchecked, Organization organization, Clock clock) {
        this.identity = identity;
        this.unchecked = unchecked;
        this.organization = organization;
        this.clock = clock;
    }

    /** @throws Refusal 401 when nobody is logged in */
    public Actor current() {
        Authentication authentication = identity.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw Refusal.unauthenticated();
        }
        return of(authentication.getUserId());
    }

    /** Absent when there is no such user, or no more. */
    public Optional<Actor> find(String user) {
        boolean known =
                unchecked.call(() -> identity.createUserQuery().userId(user).count() == 1);
        return known ? Optional.of(of(user)) : Optional.empty();
    }

    /**
     * The user with the roles of this moment, not those of the login. Who has left may still see to their own, and to
     * nothing else.
     */
    public Actor of(String user) {
        boolean left = organization.leftBefore(user, LocalDate.now(clock));
        Set<Role> roles = unchecked
                .call(() -> identity.createGroupQuery().groupMember(user).list())
                .stream()
                .map(Group::getId)
                .map(Role::ofGroup)
                .flatMap(Optional::stream)
                .filter(role -> role == Role.EMPLOYEE || !left)
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(user, roles);
    }
}
