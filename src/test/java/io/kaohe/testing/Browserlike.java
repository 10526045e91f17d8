package io.kaohe.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Talks to a running product the way Tasklist does: with a session and its CSRF token. */
public final class Browserlike {

    private static final String PRIVACY_NOTICE = "/api/me/privacy-notice";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;
    private String language = "en";

    public Browserlike(int port) {
        root = "http://127.0.0.1:" + port;
    }

    public Browserlike reading(String newLanguage) {
        language = newLanguage;
        return this;
    }

    /** Logs into Tasklist; a login that fails shows in the answer. */
    public HttpResponse<String> login(String user, String password) {
        return login(user, password, "tasklist");
    }

    public HttpResponse<String> login(String user, String password, String app) {
        get("/camunda/app/" + app + "/default/");
        String form = "username=" + encoded(user) + "&password=" + encoded(password);
        HttpResponse<String> answer = exchange(request("/camunda/api/admin/auth/user/default/login/" + app)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        // the login began a new session; its token comes with the next read
        get("/camunda/app/" + app + "/default/");
        return answer;
    }

    /** Says that the privacy notice was read, without which no form opens. */
    public HttpResponse<String> readPrivacyNotice() {
        String notice = get(PRIVACY_NOTICE).body();
        return post(PRIVACY_NOTICE, notice.replaceFirst("(?s).*?(\"version\":\"[^\"]+\").*", "{$1}"));
    }

    public HttpResponse<String> get(String path) {
        return exchange(request(path).GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    public HttpResponse<String> send(String method, String path, String json) {
        return exchange(request(path)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept", "application/json")
                .header("Accept-Language", language);
        for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
            if (cookie.getName().equals("XSRF-TOKEN")) {
                request.header("X-XSRF-TOKEN", cookie.getValue());
            }
        }
        return request;
    }

    /** The session, as the header that carries it. */
    public String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(cookie -> "JSESSIONID=" + cookie.getValue())
                .findFirst()
                .orElse("");
    }

    public HttpResponse<byte[]> download(String path) {
        return exchange(request(path).GET(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> exchange(HttpRequest.Builder request) {
        return exchange(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
