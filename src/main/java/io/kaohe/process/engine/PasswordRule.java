package io.kaohe.process.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/** A password has at least eight characters and is not the user's id; length protects, required symbols annoy. */
final class PasswordRule implements PasswordPolicy, PasswordPolicyRule {

    static final int MINIMUM_LENGTH = 8;

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(this);
    }

    @Override
    public String getPlaceholder() {
        return "PASSWORD_TOO_WEAK";
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of("minLength", String.valueOf(MINIMUM_LENGTH));
    }

    @Override
    public boolean execute(String password) {
        return password.length() >= MINIMUM_LENGTH;
    }

    @Override
    public boolean execute(String password, User user) {
        return execute(password) && !password.equalsIgnoreCase(user.getId());
    }
}
