package io.kaohe.process.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list that Cockpit wants whole, such as all versions of a process. The engine refuses lists without an end
 * ({@code query-max-results-limit}), and the page would load for ever; so the list ends where the engine's limit is.
 */
final class EndlessList extends HttpServletRequestWrapper {

    private static final Pattern LIST = Pattern.compile(EnginePath.ROOT + "engine/engine/default/[a-z-]+");

    private final int limit;

    private EndlessList(HttpServletRequest request, int limit) {
        super(request);
        this.limit = limit;
    }

    /** The request itself, unless it is for a list without an end. */
    static HttpServletRequest ended(HttpServletRequest request, int limit) {
        boolean list = request.getMethod().equals("GET")
                && LIST.matcher(request.getRequestURI()).matches();
        @Nullable String query = request.getQueryString();
        return list && (query == null || !query.contains("maxResults=")) ? new EndlessList(request, limit) : request;
    }

    @Override
    public String getQueryString() {
        @Nullable String query = super.getQueryString();
        return (query == null ? "" : query + "&") + "maxResults=" + limit;
    }
}
