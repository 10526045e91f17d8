package io.kaohe.web.audit;

import io.kaohe.audittrail.AuditEntry;
import io.kaohe.audittrail.AuditFilter;
import io.kaohe.audittrail.AuditTrail;
import io.kaohe.audittrail.Wording;
import io.kaohe.shared.Actor;
import io.kaohe.web.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read, changed or took away whose data; for auditors. */
@RestController
class AuditController {

    /**
     * @param words of the codes on this page, in the reader's language
     * @param subjects of this page in words
     * @param zone the company's
     */
    record Answer(
            List<AuditEntry> entries,
            @Nullable Long next,
            Map<String, String> words,
            Map<String, String> subjects,
            String zone) {}

    /** As the query string has it; empty fields of a form ask for nothing. */
    record Asked(
            @Nullable String person,
            @Nullable String actor,
            AuditEntry.@Nullable Kind kind,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @Nullable Boolean breakGlass) {

        AuditFilter filter() {
            return new AuditFilter(given(person), given(actor), kind, from, to, Boolean.TRUE.equals(breakGlass));
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    private final AuditTrail trail;
    private final Problems texts;
    private final Clock clock;

    AuditController(AuditTrail trail, Problems texts, Clock clock) {
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /** The newest first, a page at a time. */
    @GetMapping("/api/audit")
    Answer page(Actor actor, Asked asked, @RequestParam(required = false) @Nullable Long before, Locale language) {
        AuditTrail.Page page = trail.page(actor, asked.filter(), before);
        Wording wording = wording(language);
        Map<String, String> words = page.entries().stream()
                .map(AuditEntry::action)
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> wording.of("act." + code)));
        return new Answer(
                page.entries(),
                page.next(),
                words,
                trail.subjects(page.entries(), wording),
                clock.getZone().getId());
    }

    private Wording wording(Locale language) {
        return (key, args) -> texts.message(key, List.of(args), language);
    }

    /** All that fits, as a file that a spreadsheet shows as text. */
    @GetMapping("/api/audit.csv")
    ResponseEntity<byte[]> file(Actor actor, Asked asked, Locale language) {
        byte[] csv = trail.file(actor, asked.filter(), wording(language));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit.csv")
                                .build()
                                .toString())
                .body(csv);
    }
}
