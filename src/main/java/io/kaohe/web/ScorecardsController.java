package io.kaohe.web;

import io.kaohe.indicator.Finding;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.indicator.Scorecard;
import io.kaohe.indicator.Scorecards;
import io.kaohe.indicator.Source;
import io.kaohe.indicator.Sources;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.source.Adapters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Indicator library, sources and scorecards, for HR. */
@RestController
@RequestMapping("/api")
class ScorecardsController {

    /** A finding in the reader's language. */
    record FindingView(
            Finding.Severity severity,
            String scorecard,
            int version,
            @Nullable String line,
            String code,
            String message) {}

    /** @param version which version is meant; required */
    record Activation(@Nullable Integer version, @Nullable String reason) {}

    /** @param version which version is meant; required */
    record NormalisationRequest(@Nullable Integer version) {}

    private final IndicatorLibrary library;
    private final Sources sources;
    private final Adapters adapters;
    private final Scorecards scorecards;
    private final Problems problems;

    ScorecardsController(
            IndicatorLibrary library, Sources sources, Adapters adapters, Scorecards scorecards, Problems problems) {
        this.adapters = adapters;
        this.library = library;
        this.sources = sources;
        this.scorecards = scorecards;
        this.problems = problems;
    }

    @GetMapping("/indicators")
    List<Indicator> indicators(Actor actor) {
        actor.mustBe(Role.HR);
        return library.all();
    }

    @GetMapping("/sources")
    List<Source> sources(Actor actor) {
        actor.mustBe(Role.HR, Role.DATA_OWNER);
        return sources.all();
    }

    /** What is wrong in the company's own adapters: those that are not used, and what has no effect in the others. */
    record OwnAdapters(List<Adapters.Mistake> mistakes, List<Adapters.Mistake> hints) {}

    @GetMapping("/sources/adapters")
    OwnAdapters ownAdapters(Actor actor) {
        actor.mustBe(Role.HR, Role.DATA_OWNER);
        return new OwnAdapters(adapters.mistakes(), adapters.hints());
    }

    /** Every version of every card, the newest of a code first. */
    @GetMapping("/scorecards")
    List<Scorecard> scorecards(Actor actor) {
        actor.mustBe(Role.HR);
        return scorecards.all();
    }

    /** @param version which version; the newest when left out */
    @GetMapping("/scorecards/{code}/lint")
    List<FindingView> lint(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request) {
        actor.mustBe(Role.HR);
        Scorecard card = version == null ? scorecards.newest(code) : scorecards.get(code, version);
        return scorecards.lint(card).stream()
                .map(finding -> view(card, finding, request))
                .toList();
    }

    /** New cycles use the version from now on. */
    @PostMapping("/scorecards/{code}/activation")
    Scorecard activate(Actor actor, @PathVariable String code, @RequestBody Activation activation) {
        actor.mustBe(Role.HR);
        int version = required(activation.version());
        scorecards.activate(actor, code, version, activation.reason());
        return scorecards.get(code, version);
    }

    /** New cycles no longer use the card. */
    @DeleteMapping("/scorecards/{code}/activation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(Actor actor, @PathVariable String code, @RequestParam String reason) {
        actor.mustBe(Role.HR);
        scorecards.retire(actor, code, reason);
    }

    /** 归一化 (R1): a new draft whose weights sum to 100.00, the numbers it came from beside them. */
    @PostMapping("/scorecards/{code}/normalisation")
    @ResponseStatus(HttpStatus.CREATED)
    Scorecard normalise(Actor actor, @PathVariable String code, @RequestBody NormalisationRequest asked) {
        actor.mustBe(Role.HR);
        return scorecards.normalise(actor, code, required(asked.version()));
    }

    private static int required(@Nullable Integer version) {
        if (version == null) {
            throw Refusal.invalid("version", "REQUIRED");
        }
        return version;
    }

    private FindingView view(Scorecard card, Finding finding, HttpServletRequest request) {
        return new FindingView(
                finding.severity(),
                finding.scorecard(),
                card.version(),
                finding.line(),
                finding.code(),
                problems.message(finding.code(), finding.args(), problems.locale(request)));
    }
}
