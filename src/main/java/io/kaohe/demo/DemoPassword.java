package io.kaohe.demo;

import io.kaohe.config.CannotStart;
import io.kaohe.config.ConditionalOnDatabase;
import io.kaohe.config.ConditionalOnDatabase.Database;
import io.kaohe.config.DataDirectory;
import io.kaohe.organization.Passwords;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one password of all demo users: {@code KAOHE_DEMO_PASSWORD}, else a random one made once. The data directory
 * keeps the one in force; a changed one is given to every demo user again.
 */
@Component
@ConditionalOnDatabase(Database.EMBEDDED)
class DemoPassword {

    private static final String FILE = "demo-password";
    private static final Actor ADMIN = new Actor(DemoUser.ADMIN.id(), Set.of(Role.ADMIN));

    private final DataDirectory directory;
    private final Passwords passwords;
    private final Optional<String> wanted;

    DemoPassword(DataDirectory directory, Passwords passwords, @Value("${kaohe.demo-password:}") String wanted) {
        this.directory = directory;
        this.passwords = passwords;
        this.wanted = wanted.isEmpty() ? Optional.empty() : Optional.of(wanted);
    }

    String inForce() {
        return directory.read(FILE).orElseThrow();
    }

    /** Written down last: whoever is interrupted before it gives the password to everybody again. */
    void give() {
        Optional<String> kept = directory.read(FILE);
        String password = wanted.or(() -> kept).orElseGet(DataDirectory::randomSecret);
        if (!kept.equals(Optional.of(password))) {
            for (DemoUser user : DemoUser.values()) {
                give(user, password);
            }
            directory.keep(FILE, password);
        }
    }

    private void give(DemoUser user, String password) {
        try {
            String oneTime = passwords.reset(ADMIN, user.id()).oneTimePassword();
            passwords.change(new Actor(user.id(), user.roles()), oneTime, password);
        } catch (Refusal refusal) {
            throw new CannotStart(
                    "KAOHE_DEMO_PASSWORD is too weak for the demo users.",
                    "Set KAOHE_DEMO_PASSWORD to at least " + Passwords.MINIMUM_LENGTH
                            + " characters other than a user's name, or leave it away.");
        }
    }
}
