package io.kaohe.process.engine;

import io.kaohe.config.CannotStart;
import io.kaohe.config.ConditionalOnDatabase;
import io.kaohe.config.ConditionalOnDatabase.Database;
import io.kaohe.shared.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes sure that somebody can log in: the administrator {@code admin}, when there is no administrator yet. */
@Component
@ConditionalOnDatabase(Database.GIVEN)
class FirstAdministrator implements SmartInitializingSingleton {

    private static final String ID = "admin";

    private final IdentityService identity;
    private final String password;

    FirstAdministrator(IdentityService identity, @Value("${kaohe.admin-password:}") String password) {
        this.identity = identity;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
            checkPassword();
            createUser();
        }
    }

    private void checkPassword() {
        if (password.isEmpty()) {
            throw new CannotStart(
                    "This database has no administrator yet and KAOHE_ADMIN_PASSWORD is not set.",
                    "Set KAOHE_ADMIN_PASSWORD to the password the first administrator, admin, is to have.");
        }
        if (!identity.checkPasswordAgainstPolicy(password, newUser()).isValid()) {
            throw new CannotStart(
                    "KAOHE_ADMIN_PASSWORD is too weak for the administrator's password.",
                    "Set KAOHE_ADMIN_PASSWORD to at least " + PasswordRule.MINIMUM_LENGTH
                            + " characters other than the user's name.");
        }
    }

    private void createUser() {
        User user = newUser();
        identity.saveUser(user);
        identity.createMembership(ID, Role.ADMIN.group());
    }

    private User newUser() {
        User user = identity.newUser(ID);
        user.setFirstName("Admin");
        user.setLastName("");
        user.setPassword(password);
        return user;
    }
}
