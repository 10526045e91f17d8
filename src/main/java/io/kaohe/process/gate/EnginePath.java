package io.kaohe.process.gate;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request's path below {@code /camunda/api/} that can be read in one way only, and its query. What servers and
 * frameworks read differently (matrix parameters, dot segments, empty segments, encoded slashes, double encoding) has
 * no such path.
 *
 * @param segments decoded; the last is empty when the path ends with a slash
 * @param query decoded; every name once
 */
record EnginePath(List<String> segments, Map<String, String> query) {

    static final String ROOT = "/camunda/api/";

    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N} _~:@$!'()*+,=.-]*");

    static Optional<EnginePath> of(String uri, @Nullable String queryString) {
        if (!uri.startsWith(ROOT)) {
            return Optional.empty();
        }
        try {
            List<String> segments = Arrays.stream(uri.substring(ROOT.length()).split("/", -1))
                    .map(EnginePath::decoded)
                    .toList();
            for (int i = 0; i < segments.size(); i++) {
                boolean last = i == segments.size() - 1;
                if (!isSafe(segments.get(i)) || segments.get(i).isEmpty() && !last) {
                    return Optional.empty();
                }
            }
            return query(queryString).map(query -> new EnginePath(segments, query));
        } catch (IllegalArgumentException brokenEncoding) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, String>> query(@Nullable String queryString) {
        Map<String, String> query = new LinkedHashMap<>();
        if (queryString != null && !queryString.isEmpty()) {
            for (String pair : queryString.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                String value = parts.length == 2 ? formDecoded(parts[1]) : "";
                if (query.put(formDecoded(parts[0]), value) != null) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(query);
    }

    private static boolean isSafe(String segment) {
        return SAFE.matcher(segment).matches() && !segment.equals(".") && !segment.equals("..");
    }

    /** A plus sign in a path is a plus sign. */
    private static String decoded(String segment) {
        return formDecoded(segment.replace("+", "%2B"));
    }

    private static String formDecoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
