package io.kaohe.web.reports;

import io.kaohe.printrun.PrintRun;
import io.kaohe.printrun.PrintRuns;
import io.kaohe.printrun.PrintRuns.Archive;
import io.kaohe.shared.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All personal reports of a cycle: asked for, looked after, taken away. */
@RestController
class PrintRunsController {

    /** @param run null = none was asked for, or it is gone */
    record Newest(@Nullable Progress run) {}

    /** @param ready whether the archive can be taken */
    record Progress(String language, int reports, int printed, int failed, boolean ready) {

        static Progress of(PrintRun run) {
            return new Progress(run.language(), run.reports(), run.printed(), run.failed(), run.ready());
        }
    }

    private final PrintRuns runs;

    PrintRunsController(PrintRuns runs) {
        this.runs = runs;
    }

    @PostMapping("/api/cycles/{id}/reports/archive")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Progress begin(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang, Locale caller) {
        return Progress.of(runs.begin(actor, id, Language.of(lang, caller)));
    }

    @GetMapping("/api/cycles/{id}/reports/archive")
    Newest newest(Actor actor, @PathVariable UUID id) {
        return new Newest(runs.find(actor, id).map(Progress::of).orElse(null));
    }

    @GetMapping("/api/cycles/{id}/reports/archive.zip")
    void archive(Actor actor, @PathVariable UUID id, HttpServletResponse answer) throws IOException {
        Archive archive = runs.archive(actor, id);
        Download.named(runs.fileName(id) + ".zip")
                .forEach((header, values) -> values.forEach(value -> answer.setHeader(header, value)));
        answer.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        answer.setContentType("application/zip");
        archive.writeTo(answer.getOutputStream());
    }
}
