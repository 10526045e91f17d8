package io.kaohe.process.engine;

import io.kaohe.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Carries a refusal past the engine's own REST layer, which would answer it as a failure of the server, to the filter
 * in front of it: as attribute of the running request.
 */
public final class Refused {

    private static final String ATTRIBUTE = Refusal.class.getName();

    private static final String TASK = ATTRIBUTE + ".task";

    private Refused() {}

    /** The request acts on this task, which is open as yet. */
    public static void actsOn(HttpServletRequest request, String task) {
        request.setAttribute(TASK, task);
    }

    static @Nullable String taskOfRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (String) request.getAttribute(TASK, RequestAttributes.SCOPE_REQUEST);
    }

    /** Does nothing outside a request, for instance in a job. */
    public static void note(Refusal refusal) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static boolean inRequest() {
        return RequestContextHolder.getRequestAttributes() != null;
    }

    static boolean isNoted() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) != null;
    }
}
