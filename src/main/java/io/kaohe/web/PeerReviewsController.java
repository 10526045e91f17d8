package io.kaohe.web;

import io.kaohe.peerreview.Candidate;
import io.kaohe.peerreview.PeerAuthors;
import io.kaohe.peerreview.PeerNominations;
import io.kaohe.peerreview.RaterPatterns;
import io.kaohe.peerreview.SilentPeers;
import io.kaohe.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What of peer reviews is for HR alone, and who may be asked; what everybody else sees of them is part of the
 * appraisal.
 */
@RestController
@RequestMapping("/api")
class PeerReviewsController {

    private final PeerNominations nominations;
    private final PeerAuthors authors;
    private final RaterPatterns patterns;
    private final SilentPeers silent;

    PeerReviewsController(
            PeerNominations nominations, PeerAuthors authors, RaterPatterns patterns, SilentPeers silent) {
        this.nominations = nominations;
        this.authors = authors;
        this.silent = silent;
        this.patterns = patterns;
    }

    /**
     * Who may be asked about the person and is found by name, login or team: twenty at most, for a form in which
     * colleagues are named.
     */
    @GetMapping("/appraisals/{id}/peer-candidates")
    List<Candidate> candidates(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String search) {
        return nominations.search(actor, id, search);
    }

    /** Who said what; the reason is kept, so it is sent and does not stand in an address. */
    @PostMapping("/appraisals/{id}/peer-authors")
    List<PeerAuthors.Opened> authors(Actor actor, @PathVariable UUID id, @RequestBody Asked asked) {
        return authors.open(actor, id, asked.reason() == null ? "" : asked.reason());
    }

    /** Who reviews whom and is reviewed by them, and who is strict or lenient. */
    @GetMapping("/cycles/{id}/peer-patterns")
    RaterPatterns.Patterns patterns(Actor actor, @PathVariable UUID id) {
        return patterns.of(actor, id);
    }

    /** Whose view is still waited for, and who cannot be asked instead. */
    @GetMapping("/appraisals/{id}/silent-peers")
    List<SilentPeers.Seat> silent(Actor actor, @PathVariable UUID id) {
        return silent.of(actor, id);
    }

    /** Answers who is still waited for then. */
    @PostMapping("/appraisals/{id}/silent-peers")
    List<SilentPeers.Seat> replace(Actor actor, @PathVariable UUID id, @RequestBody Replacement replacement) {
        Required required = new Required();
        UUID seat = required.value("invitation", replacement.invitation(), id);
        String reviewer = required.text("reviewer", replacement.reviewer());
        String reason = required.text("reason", replacement.reason());
        required.refuseMissing();
        silent.replace(actor, seat, reviewer, reason);
        return silent.of(actor, id);
    }

    private record Asked(@Nullable String reason) {}

    private record Replacement(
            @Nullable UUID invitation,
            @Nullable String reviewer,
            @Nullable String reason) {}
}
