package io.kaohe.organization;

import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One-time passwords and their change. A one-time password exists nowhere but in the answer that hands it out: it is
 * made at that moment, and the identity service keeps its hash.
 */
@Service
@Transactional
public class Passwords {

    /** A password on its way to its owner. */
    public record Credential(String user, String oneTimePassword) {}

    public static final int MINIMUM_LENGTH = 8;
    private static final int MAXIMUM_LENGTH = 200;

    /** Without the characters that people confuse when they copy by hand. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int ONE_TIME_LENGTH = 14;
    private static final long CACHED_NANOS = TimeUnit.SECONDS.toNanos(5);

    private record Snapshot(Set<String> users, long takenAt) {}

    private final JdbcPasswords pending;
    private final Logins logins;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Snapshot snapshot;

    Passwords(JdbcPasswords pending, Logins logins, AuditLog audit) {
        this.pending = pending;
        this.logins = logins;
        this.audit = audit;
    }

    /** Whether the user must set their own password before anything else. Asked with every request, hence cached. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean changeRequired(String user) {
        @Nullable Snapshot current = snapshot;
        if (current == null || System.nanoTime() - current.takenAt() > CACHED_NANOS) {
            current = new Snapshot(pending.users(), System.nanoTime());
            snapshot = current;
        }
        return current.users().contains(user);
    }

    /**
     * Sets the actor's own password.
     *
     * @throws Refusal 422 when the current one is wrong or the new one breaks a rule
     */
    public void change(Actor actor, String current, String next) {
        if (!logins.check(actor.id(), current)) {
            throw Refusal.invalid("current", "PASSWORD_WRONG");
        }
        if (next.length() < MINIMUM_LENGTH) {
            throw Refusal.invalid("new", "PASSWORD_TOO_SHORT", MINIMUM_LENGTH);
        }
        if (next.length() > MAXIMUM_LENGTH) {
            throw Refusal.invalid("new", "PASSWORD_TOO_LONG", MAXIMUM_LENGTH);
        }
        if (next.strip().equalsIgnoreCase(actor.id())) {
            throw Refusal.invalid("new", "PASSWORD_IS_ID");
        }
        if (next.equals(current)) {
            throw Refusal.invalid("new", "PASSWORD_UNCHANGED");
        }
        logins.setPassword(actor.id(), next);
        pending.done(actor.id());
        audit.record(actor, "PASSWORD_CHANGED", "login/" + actor.id(), actor.id(), null);
        forgetAfterCommit();
    }

    /**
     * A new one-time password for somebody who lost theirs.
     *
     * @throws Refusal 403 for an administrator's or HR's login, unless an administrator asks
     */
    public Credential reset(Actor actor, String user) {
        actor.mustBe(Role.HR, Role.ADMIN);
        if (!logins.exists(user)) {
            throw Refusal.notFound();
        }
        Set<Role> roles = logins.rolesOf(user);
        if (!actor.is(Role.ADMIN) && (roles.contains(Role.ADMIN) || roles.contains(Role.HR))) {
            throw Refusal.forbidden("PASSWORD_OF_PRIVILEGED");
        }
        Credential credential = handOut(user);
        audit.record(actor, "PASSWORD_RESET", "login/" + user, user, null);
        forgetAfterCommit();
        return credential;
    }

    /**
     * The one-time passwords of the logins that an import created, once.
     *
     * @throws Refusal 409 when there are none, or they were handed out before
     */
    public List<Credential> ofImport(Actor actor, UUID batch) {
        actor.mustBe(Role.HR);
        List<String> users = pending.handOut(batch);
        if (users.isEmpty()) {
            throw Refusal.conflict("CREDENTIALS_GONE");
        }
        List<Credential> credentials = users.stream().map(this::handOut).toList();
        audit.recordMany(actor, "CREDENTIALS_HANDED_OUT", "import/" + batch, users, null);
        return credentials;
    }

    /** The login exists with a password that nobody knows, until its batch's passwords are asked for. */
    void awaitHandOut(String user, UUID batch) {
        pending.require(user, batch);
        forgetAfterCommit();
    }

    private Credential handOut(String user) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < ONE_TIME_LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        logins.setPassword(user, password.toString());
        pending.require(user, null);
        return new Credential(user, password.toString());
    }

    private void forgetAfterCommit() {
        snapshot = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    snapshot = null;
                }
            });
        }
    }
}
