package io.kaohe.web;

import io.kaohe.development.DevelopmentCatalogue;
import io.kaohe.development.DevelopmentRequest;
import io.kaohe.development.DevelopmentRequests;
import io.kaohe.development.DevelopmentSheet;
import io.kaohe.shared.Actor;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Development resources; offers come by {@code /api/imports/developmentOffers}, people ask in Tasklist. */
@RestController
@RequestMapping("/api")
class DevelopmentController {

    /** @param amount CNY a year */
    record Budget(
            @Nullable Integer year,
            @Nullable BigDecimal amount,
            @Nullable String reason) {}

    private final DevelopmentCatalogue catalogue;
    private final DevelopmentRequests requests;

    DevelopmentController(DevelopmentCatalogue catalogue, DevelopmentRequests requests) {
        this.catalogue = catalogue;
        this.requests = requests;
    }

    /** A year's catalogue, budget and requests; for HR. */
    @GetMapping("/development")
    DevelopmentSheet sheet(Actor actor, @RequestParam int year) {
        return catalogue.sheet(actor, year);
    }

    /** From now on; what was granted stays. */
    @PostMapping("/development/budgets")
    DevelopmentSheet setBudget(Actor actor, @RequestBody Budget budget) {
        Required required = new Required();
        int year = required.value("year", budget.year(), 0);
        BigDecimal amount = required.value("amount", budget.amount(), BigDecimal.ZERO);
        String reason = required.reason(budget.reason());
        required.refuseMissing();
        catalogue.setBudget(actor, year, amount, reason);
        return catalogue.sheet(actor, year);
    }

    /** One's own requests with what was decided, the newest first. */
    @GetMapping("/me/development-requests")
    List<DevelopmentRequest> own(Actor actor) {
        return requests.ofEmployee(actor);
    }
}
