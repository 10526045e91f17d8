package io.kaohe.development;

import io.kaohe.audit.AuditLog;
import io.kaohe.development.DevelopmentSheet.Line;
import io.kaohe.shared.Actor;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of a year with its budget, for HR; offers come by the import of {@link OffersImport}. */
@Service
@Transactional
public class DevelopmentCatalogue {

    private static final BigDecimal MOST = new BigDecimal("100000000");
    private static final BigDecimal FIRST_YEAR = new BigDecimal("2000");
    private static final BigDecimal LAST_YEAR = new BigDecimal("2199");

    private final JdbcOffers offers;
    private final JdbcDevelopmentRequests requests;
    private final AuditLog audit;
    private final Clock clock;

    DevelopmentCatalogue(JdbcOffers offers, JdbcDevelopmentRequests requests, AuditLog audit, Clock clock) {
        this.offers = offers;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    public DevelopmentSheet sheet(Actor hr, int year) {
        hr.mustBe(Role.HR);
        Map<String, Offer> catalogue = offers.newest();
        List<DevelopmentRequest> all = requests.all(catalogue).stream()
                .filter(one -> one.offer().year() == year)
                .toList();
        audit.recordMany(
                hr,
                "DEVELOPMENT_READ",
                subject(year),
                all.stream().map(DevelopmentRequest::employee).toList(),
                null);
        return new DevelopmentSheet(
                year,
                offers.budget(year).orElse(null),
                requests.spent(DevelopmentRequests.codes(catalogue, year)),
                catalogue.values().stream()
                        .filter(offer -> offer.year() == year)
                        .map(offer -> new Line(offer, DevelopmentRequests.granted(all, offer), waiting(all, offer)))
                        .toList(),
                all);
    }

    /** From now on. @throws Refusal 403 unless HR; 422 for an amount that cannot be, or is less than was granted */
    public void setBudget(Actor hr, int year, BigDecimal amount, String reason) {
        hr.mustBe(Role.HR);
        FieldErrors errors = new FieldErrors();
        errors.requireBetween(FIRST_YEAR, LAST_YEAR, BigDecimal.valueOf(year), "year");
        errors.requireBetween(BigDecimal.ZERO, MOST, amount, "amount");
        boolean fen = amount.stripTrailingZeros().scale() <= 2;
        errors.require(fen, "amount", "TWO_DECIMALS");
        errors.require(!reason.isBlank(), "reason", "REQUIRED");
        errors.refuse();
        requests.lock();
        BigDecimal granted = requests.spent(DevelopmentRequests.codes(offers.newest(), year));
        if (amount.compareTo(granted) < 0) {
            throw Refusal.invalid("amount", "BUDGET_BELOW_GRANTED", granted);
        }
        offers.setBudget(year, amount, reason, hr.id(), clock.instant());
        audit.record(hr, "DEVELOPMENT_BUDGET_SET", subject(year), null, reason);
    }

    private static int waiting(List<DevelopmentRequest> all, Offer offer) {
        return (int) all.stream()
                .filter(one -> one.open() && one.offer().code().equals(offer.code()))
                .count();
    }

    private static String subject(int year) {
        return "development/" + year;
    }
}
