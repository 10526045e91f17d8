package io.kaohe.web;

import io.kaohe.imports.Batch;
import io.kaohe.imports.ImportAnswer;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Imports;
import io.kaohe.imports.SafeCsv;
import io.kaohe.imports.Upload;
import io.kaohe.imports.Verification;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files into the product, and what became of them. */
@RestController
@RequestMapping("/api/imports")
class ImportsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** RFC 7240: the caller asks how far it is until it is done, instead of waiting. */
    private static final String ASYNC = "respond-async";

    private final Imports imports;
    private final Verification verification;
    private final ImportViews views;

    ImportsController(Imports imports, Verification verification, ImportViews views) {
        this.imports = imports;
        this.verification = verification;
        this.views = views;
    }

    @PostMapping("/{kind}")
    ResponseEntity<ImportView> upload(
            Actor actor,
            @PathVariable String kind,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile evidence,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) ImportOptions.@Nullable Orientation orientation,
            @RequestParam(defaultValue = "false") boolean acceptValid,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            Locale language)
            throws IOException {
        ImportOptions options = new ImportOptions(given(source), given(period), orientation, acceptValid);
        Upload upload = received(file);
        if (evidence != null && !evidence.isEmpty()) {
            upload = upload.provenBy(received(evidence));
        }
        ImportAnswer answer = imports.upload(actor, kind, upload, options, dryRun, prefer.contains(ASYNC));
        return ResponseEntity.status(status(answer.outcome())).body(views.uploaded(answer, language));
    }

    @GetMapping
    List<ImportView> list(Actor actor, @RequestParam(required = false) @Nullable String kind, Locale language) {
        return views.of(imports.list(actor, kind), language);
    }

    @GetMapping("/{id}")
    ImportView get(Actor actor, @PathVariable UUID id, Locale language) {
        ImportAnswer answer = imports.get(actor, id);
        return views.of(answer, language).withOpen(verification.open(answer.batch()), null);
    }

    @GetMapping("/{kind}/template")
    ResponseEntity<byte[]> template(
            Actor actor,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String lang,
            Locale language) {
        Locale chosen = lang == null ? language : Locale.forLanguageTag(lang);
        return csv(kind + "-template.csv", imports.template(actor, kind, chosen, views.templateNote(chosen)));
    }

    /** The file behind a figure, as it was uploaded. */
    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(Actor actor, @PathVariable UUID id) {
        return kept(imports.keptFile(actor, id));
    }

    /** What proves figures that somebody typed in; it may be any document, so no browser is to show it. */
    @GetMapping("/{id}/evidence")
    ResponseEntity<Resource> evidence(Actor actor, @PathVariable UUID id) {
        return kept(imports.evidence(actor, id));
    }

    @GetMapping("/{id}/rejected.csv")
    ResponseEntity<byte[]> rejected(Actor actor, @PathVariable UUID id, Locale language) {
        Batch batch = imports.get(actor, id).batch();
        SafeCsv file = new SafeCsv().row(List.of("row", "column", "value", "code", "reason"));
        views.rejected(batch, language)
                .forEach(row -> file.row(List.of(
                        row.row(),
                        row.column(),
                        Objects.requireNonNullElse(row.value(), ""),
                        row.code(),
                        row.reason())));
        return csv("rejected.csv", file.bytes());
    }

    /** @param rows which rows; absent = all that are open */
    record DecisionRequest(
            Verification.@Nullable Decision decision,
            @Nullable Set<Integer> rows,
            @Nullable String reason) {}

    @PostMapping("/{id}/verification")
    ImportView decide(Actor actor, @PathVariable UUID id, @RequestBody DecisionRequest request, Locale language) {
        if (request.decision() == null) {
            throw Refusal.invalid("decision", "REQUIRED");
        }
        Verification.Decided decided =
                verification.decideOutsideTask(actor, id, request.decision(), request.rows(), request.reason());
        ImportAnswer answer = new ImportAnswer(decided.batch(), ImportAnswer.Outcome.KNOWN, 100);
        return views.of(answer, language).withOpen(verification.open(decided.batch()), decided.ownRows());
    }

    private static HttpStatus status(ImportAnswer.Outcome outcome) {
        return switch (outcome) {
            case NEW -> HttpStatus.CREATED;
            case KNOWN, DRY_RUN -> HttpStatus.OK;
            case REFUSED -> HttpStatus.UNPROCESSABLE_ENTITY;
            case RUNNING -> HttpStatus.ACCEPTED;
        };
    }

    private static Upload received(MultipartFile file) throws IOException {
        return new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getInputStream());
    }

    private static ResponseEntity<Resource> kept(Imports.KeptFile file) {
        return attachment(file.name(), MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.size())
                .header("Content-Security-Policy", "sandbox")
                .body(new InputStreamResource(file.content()));
    }

    private static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return attachment(name, CSV).body(content);
    }

    private static ResponseEntity.BodyBuilder attachment(String name, MediaType type) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
