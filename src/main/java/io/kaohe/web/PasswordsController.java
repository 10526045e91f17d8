package io.kaohe.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaohe.imports.Imports;
import io.kaohe.organization.Passwords;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One-time passwords for HR to hand out, and everybody's own. */
@RestController
class PasswordsController {

    private final Passwords passwords;
    private final Imports imports;

    PasswordsController(Passwords passwords, Imports imports) {
        this.passwords = passwords;
        this.imports = imports;
    }

    @GetMapping("/api/imports/{id}/credentials")
    ResponseEntity<List<Passwords.Credential>> credentials(Actor actor, @PathVariable UUID id) {
        actor.mustBe(Role.HR);
        UUID batch = imports.get(actor, id).batch().id();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(passwords.ofImport(actor, batch));
    }

    record PasswordRequest(
            @Nullable String current,
            @JsonProperty("new") @Nullable String next) {}

    @PostMapping("/api/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Actor actor, @RequestBody PasswordRequest request) {
        Required required = new Required();
        // Passwords keep the space around them.
        required.text("current", request.current());
        required.text("new", request.next());
        required.refuseMissing();
        passwords.change(actor, Objects.requireNonNull(request.current()), Objects.requireNonNull(request.next()));
    }
}
