package io.kaohe.incentive;

import io.kaohe.incentive.AwardSheet.Choice;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.shared.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What HR decided about a person's own awards (S92) and shares of sales (S94), for that person (PIPL art. 45). */
@Service
@Transactional(readOnly = true)
public class OwnAwards {

    public enum Kind {
        BEHAVIOUR,
        SALES_SHARE
    }

    /**
     * @param period a month or a year
     * @param nameZh, nameEn of the indicator that an award is for; null for a share
     * @param amount CNY; null = declined
     */
    public record Award(
            Kind kind,
            String period,
            @Nullable String nameZh,
            @Nullable String nameEn,
            Choice choice,
            @Nullable BigDecimal amount,
            String reason,
            String decidedBy,
            Instant decidedAt) {}

    private final JdbcBehaviourAwards awards;
    private final JdbcSalesShares shares;
    private final IndicatorLibrary library;

    OwnAwards(JdbcBehaviourAwards awards, JdbcSalesShares shares, IndicatorLibrary library) {
        this.awards = awards;
        this.shares = shares;
        this.library = library;
    }

    /** The newest decision first. */
    public List<Award> of(Actor person) {
        return Stream.concat(
                        awards.ofEmployee(person.id()).stream().map(this::award),
                        shares.ofEmployee(person.id()).entrySet().stream().map(OwnAwards::share))
                .sorted(Comparator.comparing(Award::decidedAt).reversed())
                .toList();
    }

    private Award award(Map.Entry<String, AwardSheet.Decision> decided) {
        AwardSheet.Decision decision = decided.getValue();
        @Nullable
        Indicator indicator = library.find(decision.rule().indicator()).orElse(null);
        return new Award(
                Kind.BEHAVIOUR,
                decided.getKey(),
                indicator == null ? null : indicator.nameZh(),
                indicator == null ? null : indicator.nameEn(),
                decision.choice(),
                decision.amount(),
                decision.word().reason(),
                decision.word().by(),
                decision.word().at());
    }

    private static Award share(Map.Entry<String, JdbcSalesShares.Stored> decided) {
        SalesShareSheet.Decision decision = decided.getValue().decision();
        return new Award(
                Kind.SALES_SHARE,
                decided.getKey(),
                null,
                null,
                decision.choice(),
                decision.choice() == Choice.GRANTED ? decided.getValue().share().total() : null,
                decision.word().reason(),
                decision.word().by(),
                decision.word().at());
    }
}
