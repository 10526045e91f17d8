package io.kaohe.process.engine;

import io.kaohe.shared.Refusal;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Carries a refusal past the engine's own REST layer, which would answer it as a failure of the server, to the filter
 * in front of it: as attribute of the running request.
 */
public final class Refused {

    private static final String ATTRIBUTE = Refusal.class.getName();

    private Refused() {}

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
