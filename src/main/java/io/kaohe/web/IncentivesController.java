package io.kaohe.web;

import io.kaohe.incentive.AdvancementSheet;
import io.kaohe.incentive.AdvancementSheet.Choice;
import io.kaohe.incentive.AdvancementSheet.Kind;
import io.kaohe.incentive.Advancements;
import io.kaohe.incentive.Advancements.Said;
import io.kaohe.shared.Actor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What results are used for. Whatever is posted here is kept with who, when and why; nothing takes effect by it. */
@RestController
@RequestMapping("/api")
class IncentivesController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    record Statement(
            @Nullable UUID appraisal,
            @Nullable Kind kind,
            @Nullable Choice choice,
            @Nullable BigDecimal percent,
            @Nullable String reason) {

        Said said() {
            Required required = new Required();
            Said said = new Said(
                    required.value("appraisal", appraisal, new UUID(0, 0)),
                    required.value("kind", kind, Kind.PROMOTION),
                    required.value("choice", choice, Choice.NOT),
                    percent,
                    required.reason(reason));
            required.refuseMissing();
            return said;
        }
    }

    private final Advancements advancements;

    IncentivesController(Advancements advancements) {
        this.advancements = advancements;
    }

    /** Promotion and pay after a year: everybody's for HR, their own people's for a manager. */
    @GetMapping("/cycles/{id}/advancement")
    AdvancementSheet advancement(Actor actor, @PathVariable UUID id) {
        return advancements.sheet(actor, id);
    }

    @GetMapping("/cycles/{id}/advancement.csv")
    ResponseEntity<byte[]> advancementFile(Actor actor, @PathVariable UUID id) {
        ContentDisposition attachment =
                ContentDisposition.attachment().filename("advancement.csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(advancements.file(actor, id));
    }

    /** A manager's word about one of their people; answers the sheet as it is then. */
    @PostMapping("/cycles/{id}/advancement/proposals")
    AdvancementSheet propose(Actor actor, @PathVariable UUID id, @RequestBody Statement statement) {
        advancements.propose(actor, id, statement.said());
        return advancements.sheet(actor, id);
    }

    /** HR's word; the newest one counts. */
    @PostMapping("/cycles/{id}/advancement/decisions")
    AdvancementSheet decide(Actor actor, @PathVariable UUID id, @RequestBody Statement statement) {
        advancements.decide(actor, id, statement.said());
        return advancements.sheet(actor, id);
    }
}
