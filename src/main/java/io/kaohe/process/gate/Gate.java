package io.kaohe.process.gate;

import io.kaohe.organization.Passwords;
import io.kaohe.privacy.PrivacyNotices;
import io.kaohe.process.engine.Actors;
import io.kaohe.process.engine.Refused;
import io.kaohe.process.engine.Sessions;
import io.kaohe.process.engine.Unchecked;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands in front of {@code /camunda/api/*}, before Camunda's own filters. People get what {@link Rules} list;
 * administrators also what {@link Administration} lists. Closed to all are the two published holes of 7.24.0 and the
 * places where text for the appraisal would end up in the engine's tables.
 */
final class Gate extends OncePerRequestFilter {

    static final String NOT_OFFERED = "NOT_OFFERED";

    private static final Logger log = LoggerFactory.getLogger(Gate.class);
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "OPTIONS");
    private static final Set<String> KEEPS_TEXT = Set.of("comment", "attachment");

    /** What is closed to those who have not read what is done with people's data. */
    private static final Set<String> FORMS = Set.of("form", "startForm", "form-data", "draft", "submit-form");

    private final Sessions sessions;
    private final Actors actors;
    private final Passwords passwords;
    private final PrivacyNotices notices;
    private final TaskService tasks;
    private final Unchecked unchecked;
    private final int listLimit;

    Gate(
            Sessions sessions,
            Actors actors,
            Passwords passwords,
            PrivacyNotices notices,
            TaskService tasks,
            Unchecked unchecked,
            int listLimit) {
        this.sessions = sessions;
        this.actors = actors;
        this.passwords = passwords;
        this.notices = notices;
        this.tasks = tasks;
        this.unchecked = unchecked;
        this.listLimit = listLimit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable Actor actor = sessions.userOf(request).flatMap(actors::find).orElse(null);
        HttpServletRequest checked;
        try {
            checked = check(request, actor);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                String who = actor == null ? "nobody" : actor.id();
                log.info("not let through for {}: {} {}", who, request.getMethod(), request.getRequestURI());
            }
            throw refusal;
        }
        LoginAnswer answer = new LoginAnswer(response);
        chain.doFilter(EndlessList.ended(checked, listLimit), isLogin(request) ? answer : response);
        answer.refuseFailure();
    }

    private HttpServletRequest check(HttpServletRequest request, @Nullable Actor actor) throws IOException {
        EnginePath path = EnginePath.of(request.getRequestURI(), request.getQueryString())
                .filter(readable -> METHODS.contains(request.getMethod()))
                .filter(readable -> !leadsToAHole(readable))
                .orElseThrow(() -> Refusal.forbidden(NOT_OFFERED));
        Optional<Rule> rule = Rules.matching(request.getMethod(), path, actor);
        if (actor == null) {
            Rule open = rule.filter(Rule::isOpenToAll).orElseThrow(Refusal::unauthenticated);
            return check(open, request, path, new Actor("", Set.of()));
        }
        if (rule.filter(Rule::isOpenToAll).isEmpty() && passwords.changeRequired(actor.id())) {
            throw Refusal.forbidden("PASSWORD_CHANGE_REQUIRED");
        }
        if (path.segments().stream().anyMatch(FORMS::contains) && notices.isUnreadBy(actor.id())) {
            throw Refusal.forbidden("PRIVACY_NOTICE_UNREAD");
        }
        if (rule.isPresent()) {
            return check(rule.get(), request, path, actor);
        }
        if (actor.is(Role.ADMIN) && Administration.offers(request.getMethod(), path)) {
            return checkForAdministrator(request);
        }
        throw Refusal.forbidden(NOT_OFFERED);
    }

    private HttpServletRequest check(Rule rule, HttpServletRequest request, EnginePath path, Actor actor)
            throws IOException {
        if (rule.content() == Content.LOGIN) {
            return request;
        }
        Body body = Body.read(request);
        rule.content().check(body.json(), actor);
        if (rule.content() != Content.DRAFT && body.queriesByExpression()) {
            throw Refusal.forbidden(NOT_OFFERED);
        }
        @Nullable String task = rule.openTask(path);
        if (task != null) {
            if (!isOpen(task)) {
                throw new Refusal(Refusal.Kind.NOT_FOUND, "TASK_GONE", List.of());
            }
            Refused.actsOn(request, task);
        }
        return body.onceMore(request);
    }

    private static HttpServletRequest checkForAdministrator(HttpServletRequest request) throws IOException {
        @Nullable String type = request.getContentType();
        if (type != null && type.startsWith("multipart/form-data")) {
            return request;
        }
        Body body = Body.read(request);
        if (body.queriesByExpression()) {
            throw Refusal.forbidden(NOT_OFFERED);
        }
        return body.onceMore(request);
    }

    private static boolean isLogin(HttpServletRequest request) {
        return request.getRequestURI().contains("/login/");
    }

    /** Closed for everybody: anonymous set-up (CVE-2026-77226), expressions, comments and attachments. */
    private static boolean leadsToAHole(EnginePath path) {
        return path.segments().size() > 1
                        && path.segments().get(0).equals("admin")
                        && path.segments().get(1).equals("setup")
                || path.segments().stream().anyMatch(KEEPS_TEXT::contains)
                || path.query().keySet().stream().anyMatch(Body::isExpression);
    }

    private boolean isOpen(String task) {
        return unchecked.call(() -> tasks.createTaskQuery().taskId(task).count() == 1);
    }
}
