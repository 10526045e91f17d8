package io.kaohe.web;

import io.kaohe.incentive.AdvancementSheet;
import io.kaohe.incentive.AdvancementSheet.Choice;
import io.kaohe.incentive.AdvancementSheet.Kind;
import io.kaohe.incentive.Advancements;
import io.kaohe.incentive.Advancements.Said;
import io.kaohe.incentive.AwardSheet;
import io.kaohe.incentive.BehaviourAwards;
import io.kaohe.incentive.OwnAwards;
import io.kaohe.incentive.SalesShareSheet;
import io.kaohe.incentive.SalesShares;
import io.kaohe.incentive.TalentPool;
import io.kaohe.incentive.TalentPoolSheet;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
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

    enum Admission {
        ADMIT,
        DECLINE
    }

    record AdmissionBody(
            @Nullable UUID appraisal,
            @Nullable Admission choice,
            @Nullable String reason) {}

    enum Membership {
        KEEP,
        END
    }

    record MembershipBody(
            @Nullable Membership choice, @Nullable String reason) {}

    record AwardBody(
            @Nullable String period,
            @Nullable String employee,
            AwardSheet.@Nullable Choice choice,
            @Nullable BigDecimal amount,
            @Nullable String reason) {}

    record SalesShareBody(
            @Nullable String year,
            @Nullable String employee,
            AwardSheet.@Nullable Choice choice,
            @Nullable String reason) {}

    /** @param since null = not a member */
    record OwnMembership(@Nullable Instant since) {}

    private final Advancements advancements;
    private final TalentPool talentPool;
    private final BehaviourAwards awards;
    private final SalesShares salesShares;
    private final OwnAwards ownAwards;

    IncentivesController(
            Advancements advancements,
            TalentPool talentPool,
            BehaviourAwards awards,
            SalesShares salesShares,
            OwnAwards ownAwards) {
        this.advancements = advancements;
        this.talentPool = talentPool;
        this.awards = awards;
        this.salesShares = salesShares;
        this.ownAwards = ownAwards;
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

    /** Who is suggested for the talent pool, who belongs to it and who left it; for HR. */
    @GetMapping("/talent-pool")
    TalentPoolSheet talentPool(Actor actor) {
        return talentPool.sheet(actor);
    }

    /** HR admits or declines who is suggested. */
    @PostMapping("/talent-pool/admissions")
    TalentPoolSheet admit(Actor actor, @RequestBody AdmissionBody body) {
        Required required = new Required();
        UUID appraisal = required.value("appraisal", body.appraisal(), new UUID(0, 0));
        Admission choice = required.value("choice", body.choice(), Admission.DECLINE);
        String reason = required.reason(body.reason());
        required.refuseMissing();
        switch (choice) {
            case ADMIT -> talentPool.admit(actor, appraisal, reason);
            case DECLINE -> talentPool.decline(actor, appraisal, reason);
        }
        return talentPool.sheet(actor);
    }

    /** HR looks again: the person stays or leaves. */
    @PostMapping("/talent-pool/members/{id}/reviews")
    TalentPoolSheet review(Actor actor, @PathVariable UUID id, @RequestBody MembershipBody body) {
        Required required = new Required();
        Membership choice = required.value("choice", body.choice(), Membership.KEEP);
        String reason = required.reason(body.reason());
        required.refuseMissing();
        switch (choice) {
            case KEEP -> talentPool.keep(actor, id, reason);
            case END -> talentPool.end(actor, id, reason);
        }
        return talentPool.sheet(actor);
    }

    /** Whether one belongs to the talent pool; nobody else's membership is told. */
    @GetMapping("/me/talent-pool")
    OwnMembership ownMembership(Actor actor) {
        return new OwnMembership(talentPool.memberSince(actor).orElse(null));
    }

    /** What HR decided about the caller's own awards and shares of sales. */
    @GetMapping("/me/awards")
    List<OwnAwards.Award> ownAwards(Actor actor) {
        return ownAwards.of(actor);
    }

    /** The rates of a month that is over, and whom they propose for the behaviour award; for HR. */
    @GetMapping("/awards")
    AwardSheet awards(Actor actor, @RequestParam String period) {
        return awards.sheet(actor, Period.of(period));
    }

    /** HR grants a proposed award, or does not. */
    @PostMapping("/awards")
    AwardSheet decide(Actor actor, @RequestBody AwardBody body) {
        Required required = new Required();
        String period = required.text("period", body.period());
        String employee = required.text("employee", body.employee());
        AwardSheet.Choice choice = required.value("choice", body.choice(), AwardSheet.Choice.DECLINED);
        String reason = required.reason(body.reason());
        required.refuseMissing();
        awards.decide(actor, Period.of(period), employee, choice, body.amount(), reason);
        return awards.sheet(actor, Period.of(period));
    }

    /** What everybody shares of the sales of a year that is over, with the steps to it; for HR. */
    @GetMapping("/sales-shares")
    SalesShareSheet salesShares(Actor actor, @RequestParam String year) {
        return salesShares.sheet(actor, Period.of(year));
    }

    /** HR grants a share as it is computed, or declines it. */
    @PostMapping("/sales-shares")
    SalesShareSheet decide(Actor actor, @RequestBody SalesShareBody body) {
        Required required = new Required();
        String year = required.text("year", body.year());
        String employee = required.text("employee", body.employee());
        AwardSheet.Choice choice = required.value("choice", body.choice(), AwardSheet.Choice.DECLINED);
        String reason = required.reason(body.reason());
        required.refuseMissing();
        salesShares.decide(actor, Period.of(year), employee, choice, reason);
        return salesShares.sheet(actor, Period.of(year));
    }
}
