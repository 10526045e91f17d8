package io.kaohe.process.engine;

import io.kaohe.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The web apps' session as our own code reads it: the one place that knows how Camunda keeps it. */
@Component
public class Sessions {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ProcessEngine engine;

    Sessions(ProcessEngine engine) {
        this.engine = engine;
    }

    public Optional<String> userOf(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        @Nullable
        Authentication login =
                AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(engine.getName());
        return Optional.ofNullable(login).map(Authentication::getIdentityId);
    }

    /**
     * A changing request needs the session's CSRF token; a reading one is told it, since a page outside {@code
     * /camunda} does not see the cookie. Unlike Camunda's own filter, forgetting the token does not log anybody out.
     *
     * @throws Refusal 403
     */
    void checkToken(HttpServletRequest request, HttpServletResponse response) {
        Object token = request.getSession().getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        if (READING.contains(request.getMethod())) {
            if (token instanceof String known) {
                response.setHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME, known);
            }
            return;
        }
        @Nullable String sent = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        if (sent == null || !(token instanceof String known) || !equal(sent, known)) {
            throw Refusal.forbidden("CSRF_TOKEN");
        }
    }

    private static boolean equal(String sent, String known) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
    }
}
