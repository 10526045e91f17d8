package io.kaohe.web.reports;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Something a browser keeps as a file. */
final class Download {

    private Download() {}

    /** The name also in RFC 5987's form, or Chinese file names arrive as question marks. */
    static HttpHeaders named(String name) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build());
        return headers;
    }
}
