package io.kaohe.web;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.target.AskedChange;
import io.kaohe.target.TargetChanges;
import io.kaohe.target.TargetProposals;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Targets proposed for many people at once – they come back by {@code /api/imports/targets} –, and changes of one. */
@RestController
@RequestMapping("/api")
class TargetsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final TargetProposals proposals;
    private final TargetChanges changes;

    TargetsController(TargetProposals proposals, TargetChanges changes) {
        this.proposals = proposals;
        this.changes = changes;
    }

    /** What one asked for, with the answers, the newest first. */
    @GetMapping("/me/target-changes")
    List<AskedChange> asked(Actor actor) {
        return changes.askedBy(actor);
    }

    @GetMapping("/targets/proposals")
    ResponseEntity<byte[]> proposals(Actor actor, @RequestParam String period) {
        Period asked = Period.of(period);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename("targets-" + asked + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(proposals.sheet(actor, asked));
    }
}
