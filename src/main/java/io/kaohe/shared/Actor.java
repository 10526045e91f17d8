package io.kaohe.shared;

import java.util.Set;

/** The person who asks, or the product itself where a timer or a job acts. */
public record Actor(String id, Set<Role> roles) {

    public static final Actor SYSTEM = new Actor("system", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** @throws Refusal 403 when the actor has none of the roles */
    public void mustBe(Role... anyOf) {
        for (Role role : anyOf) {
            if (is(role)) {
                return;
            }
        }
        throw Refusal.forbidden("ROLE_REQUIRED");
    }
}
