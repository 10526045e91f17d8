package io.kaohe.process.engine;

import io.kaohe.organization.Passwords;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who calls {@code /api/**}: by HTTP Basic, or by the session of Tasklist, whose changing requests then also need its
 * CSRF token. Sets the {@link Actor} as attribute of the request and the engine's authentication for its duration.
 */
final class ApiAuthenticationFilter extends OncePerRequestFilter {

    private final IdentityService identity;
    private final Actors actors;
    private final Sessions sessions;
    private final Passwords passwords;

    ApiAuthenticationFilter(IdentityService identity, Actors actors, Sessions sessions, Passwords passwords) {
        this.identity = identity;
        this.actors = actors;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = authenticate(request, response);
        if (passwords.changeRequired(actor.id()) && !request.getRequestURI().equals("/api/me/password")) {
            throw Refusal.forbidden("PASSWORD_CHANGE_REQUIRED");
        }
        request.setAttribute(Actor.class.getName(), actor);
        identity.setAuthentication(
                actor.id(), actor.roles().stream().map(Role::group).toList());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }

    private Actor authenticate(HttpServletRequest request, HttpServletResponse response) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Actor> actor = header == null ? bySession(request, response) : byPassword(header);
        return actor.orElseThrow(() -> {
            invite(request, response);
            return Refusal.unauthenticated();
        });
    }

    private Optional<Actor> byPassword(String header) {
        return credentials(header)
                .filter(login -> identity.checkPassword(login[0], login[1]))
                .flatMap(login -> actors.find(login[0]));
    }

    private Optional<Actor> bySession(HttpServletRequest request, HttpServletResponse response) {
        Optional<Actor> actor = sessions.userOf(request).flatMap(actors::find);
        if (actor.isPresent()) {
            sessions.checkToken(request, response);
        }
        return actor;
    }

    private static Optional<String[]> credentials(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
            String[] login = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return login.length == 2 ? Optional.of(login) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** A browser's own password dialogue would pop up over a page whose session ended. */
    private static void invite(HttpServletRequest request, HttpServletResponse response) {
        @Nullable String mode = request.getHeader("Sec-Fetch-Mode");
        if (mode == null || mode.equals("navigate")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Kaohe\", charset=\"UTF-8\"");
        }
    }
}
