package io.kaohe.shared;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do in the product; each role is one group of the identity service. */
public enum Role {
    EMPLOYEE("employees"),
    MANAGER("managers"),
    HR("hr"),
    DATA_OWNER("data-owners"),
    AUDITOR("auditors"),
    ADMIN("camunda-admin");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** The group's id, for instance {@code data-owners}. */
    public String group() {
        return group;
    }

    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
