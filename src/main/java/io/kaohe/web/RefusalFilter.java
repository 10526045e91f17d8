package io.kaohe.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaohe.shared.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Refusals that no controller answers: those of the filters behind this one, and those of a submission, which
 * Tasklist's own REST layer would answer as a failure of the server. Everything else passes untouched.
 */
@Component
@Order(RefusalFilter.ORDER)
class RefusalFilter extends OncePerRequestFilter {

    /** Behind Spring's request context (−105), in front of who decides about a request. */
    static final int ORDER = -100;

    private static final String WEBAPPS = "/camunda/api/";
    private static final Set<String> ACTIONS = Set.of("/form", "/submit-form", "/claim", "/unclaim");

    private static final Logger log = LoggerFactory.getLogger(RefusalFilter.class);

    private final Problems problems;
    private final ObjectMapper json;

    RefusalFilter(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (mayBeRefusedInside(request)) {
                ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
                chain.doFilter(request, held);
                if (request.getAttribute(Refusal.class.getName()) instanceof Refusal refusal) {
                    answer(refusal, request, response);
                } else {
                    held.copyBodyToResponse();
                }
            } else {
                chain.doFilter(request, response);
            }
        } catch (Refusal refusal) {
            answer(refusal, request, response);
        }
    }

    /** What Tasklist asks of a task or a process, and what our forms ask for. */
    private static boolean mayBeRefusedInside(HttpServletRequest request) {
        String path = request.getRequestURI();
        return isForWebapps(request)
                && (ACTIONS.stream().anyMatch(path::endsWith) || path.startsWith(WEBAPPS + "tasklist/plugin/kaohe/"));
    }

    private static boolean isForWebapps(HttpServletRequest request) {
        return request.getRequestURI().startsWith(WEBAPPS);
    }

    private void answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        log.debug("refused: {}", refusal.code());
        ProblemDetail problem = problems.of(refusal, request);
        if (isForWebapps(request)) {
            // what Camunda's web apps show to the reader
            problem.setProperty("message", problem.getTitle());
        }
        response.resetBuffer();
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = json.writeValueAsBytes(problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
