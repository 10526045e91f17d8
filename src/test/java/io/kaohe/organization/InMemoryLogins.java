package io.kaohe.organization;

import io.kaohe.shared.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An identity service in memory. */
public final class InMemoryLogins implements Logins {

    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, Set<Role>> roles = new HashMap<>();

    @Override
    public boolean create(String id, String name, Set<Role> granted) {
        boolean created = passwords.putIfAbsent(id, "nobody knows this") == null;
        granted.forEach(role -> rolesIn(id).add(role));
        return created;
    }

    @Override
    public void setPassword(String id, String password) {
        passwords.put(id, password);
    }

    @Override
    public boolean check(String id, String password) {
        return password.equals(passwords.get(id));
    }

    @Override
    public boolean exists(String id) {
        return passwords.containsKey(id);
    }

    @Override
    public Set<Role> rolesOf(String id) {
        return Set.copyOf(rolesIn(id));
    }

    @Override
    public Set<String> holding(Role role) {
        return roles.keySet().stream().filter(id -> rolesIn(id).contains(role)).collect(Collectors.toSet());
    }

    @Override
    public void grant(Collection<String> ids, Role role) {
        ids.stream().filter(this::exists).forEach(id -> rolesIn(id).add(role));
    }

    private Set<Role> rolesIn(String id) {
        return roles.computeIfAbsent(id, user -> EnumSet.noneOf(Role.class));
    }
}
