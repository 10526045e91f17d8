package io.kaohe.process.engine;

import io.kaohe.organization.Logins;
import io.kaohe.shared.Role;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * Logins in the engine's identity service. The features have already decided who may do this, so the engine does not
 * ask again: no user of the product holds rights on users.
 */
@Component
class EngineLogins implements Logins {

    private final IdentityService identity;
    private final Unchecked unchecked;
    private final SecureRandom random = new SecureRandom();

    EngineLogins(IdentityService identity, Unchecked unchecked) {
        this.identity = identity;
        this.unchecked = unchecked;
    }

    @Override
    public boolean create(String id, String name, Set<Role> roles) {
        return unchecked.call(() -> {
            boolean created = !exists(id);
            if (created) {
                byte[] secret = new byte[32];
                random.nextBytes(secret);
                User user = identity.newUser(id);
                user.setFirstName(name);
                user.setLastName("");
                user.setPassword(Base64.getEncoder().encodeToString(secret));
                identity.saveUser(user);
            }
            Set<Role> held = created ? Set.of() : rolesOf(id);
            roles.stream().filter(role -> !held.contains(role)).forEach(role -> join(id, role));
            return created;
        });
    }

    @Override
    public void setPassword(String id, String password) {
        unchecked.call(() -> {
            User user = identity.createUserQuery().userId(id).singleResult();
            user.setPassword(password);
            identity.saveUser(user);
            identity.unlockUser(id);
            return user;
        });
    }

    @Override
    public boolean check(String id, String password) {
        return unchecked.call(() -> identity.checkPassword(id, password));
    }

    @Override
    public boolean exists(String id) {
        return unchecked.call(() -> identity.createUserQuery().userId(id).count() > 0);
    }

    @Override
    public Set<Role> rolesOf(String id) {
        return unchecked.call(() -> {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Group group : identity.createGroupQuery().groupMember(id).list()) {
                Role.ofGroup(group.getId()).ifPresent(roles::add);
            }
            return roles;
        });
    }

    @Override
    public Set<String> holding(Role role) {
        return unchecked.call(() -> identity.createUserQuery().memberOfGroup(role.group()).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet()));
    }

    @Override
    public void grant(Collection<String> ids, Role role) {
        unchecked.call(() -> {
            ids.stream().filter(id -> exists(id) && !rolesOf(id).contains(role)).forEach(id -> join(id, role));
            return ids;
        });
    }

    private void join(String id, Role role) {
        identity.createMembership(id, role.group());
    }
}
