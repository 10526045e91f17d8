package io.kaohe.organization;

import io.kaohe.shared.Role;
import java.util.Collection;
import java.util.Set;

/** Port to the identity service: who can log in. Implemented by {@code process.engine}; joins the transaction. */
public interface Logins {

    /**
     * Creates the login with a random password nobody knows; an existing one keeps its password and gains the roles.
     *
     * @return whether it was created now
     */
    boolean create(String id, String name, Set<Role> roles);

    /** Sets a new password and forgets failed attempts. */
    void setPassword(String id, String password);

    /** Whether the password is the current one. */
    boolean check(String id, String password);

    boolean exists(String id);

    Set<Role> rolesOf(String id);

    Set<String> holding(Role role);

    /** Gives the role to those of them who have a login. */
    void grant(Collection<String> ids, Role role);
}
