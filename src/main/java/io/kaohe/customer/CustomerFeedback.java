package io.kaohe.customer;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.CardView.Customers;
import io.kaohe.appraisal.CardView.Customers.Question;
import io.kaohe.appraisal.FurtherRatings;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.shared.CycleType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers say about a person, for the score and for whoever verifies it. */
@Service
@Transactional(readOnly = true)
public class CustomerFeedback implements FurtherRatings {

    /**
     * A row of a batch, for whoever verifies it or learns that it was declined.
     *
     * @param about names, one or many
     * @param given the score as it stands in the file, with its scale; null = counted, not scored
     */
    public record Row(
            int row,
            String about,
            String question,
            LocalDate day,
            @Nullable String given,
            @Nullable Integer occurrences,
            @Nullable String finding,
            @Nullable String respondents) {}

    private static final int NEEDED = RaterGroup.CUSTOMER.minimumAnswers();

    private final JdbcCustomerAnswers rows;

    CustomerFeedback(JdbcCustomerAnswers rows) {
        this.rows = rows;
    }

    /** The first rows of a batch that nobody has decided; of another kind of batch none. */
    public List<Row> waiting(UUID batch, int atMost) {
        return rows.waiting(batch, atMost);
    }

    /** @param decline the number, in the batch, of the time that they were declined */
    public List<Row> declined(UUID batch, int decline, int atMost) {
        return rows.declined(batch, decline, atMost);
    }

    /** In quarters and years; a month is too short for customers to be asked. */
    @Override
    public Optional<Customers> customers(Appraisal appraisal) {
        if (appraisal.cycleType() == CycleType.MONTHLY) {
            return Optional.empty();
        }
        List<Question> questions = rows.scores(appraisal.employee(), appraisal.period()).entrySet().stream()
                .map(asked -> new Question(
                        asked.getKey(),
                        asked.getValue().size(),
                        asked.getValue().size() < NEEDED ? null : mean(asked.getValue())))
                .toList();
        return Optional.of(new Customers(NEEDED, questions, rows.findings(appraisal.employee(), appraisal.period())));
    }

    private static BigDecimal mean(List<BigDecimal> scores) {
        return scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL128);
    }
}
