package io.kaohe.customer;

import io.kaohe.customer.SurveyTokens.Purpose;
import io.kaohe.customer.SurveyTokens.Signed;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody without a login can do who has the address of a survey: read the questions, and answer them once each
 * time the page is opened. Nothing that is told names anybody.
 */
@Service
@Transactional
public class PublicSurvey {

    /** @param ticket to be handed back with the answer, good for one */
    public record Opened(List<SurveyQuestion> questions, int lowest, int highest, String ticket) {}

    /** Time enough to answer, and to come back to the page after lunch. */
    private static final Duration TICKET_LASTS = Duration.ofHours(2);

    /** A link has no context; a ticket has that of its link. */
    private static final UUID NO_CONTEXT = new UUID(0, 0);

    private final JdbcSurveyLinks rows;
    private final SurveyTokens tokens;
    private final SurveySettings settings;
    private final RateLimit requests;
    private final Clock clock;

    PublicSurvey(JdbcSurveyLinks rows, SurveyTokens tokens, SurveySettings settings, Clock clock) {
        this.rows = rows;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
        requests = new RateLimit(settings.mostRequests(), settings.window());
    }

    static String address(SurveyTokens tokens, UUID link, Instant until) {
        return tokens.sign(Purpose.LINK, NO_CONTEXT, new Signed(link, until));
    }

    /**
     * @param sender where the request comes from
     * @throws Refusal 404 for an address that is not ours, is over or was closed; 429 when somebody asks too often
     */
    public Opened open(String token, String sender) {
        UUID link = link(token, sender);
        Signed ticket = new Signed(UUID.randomUUID(), clock.instant().plus(TICKET_LASTS));
        return new Opened(
                settings.questions(),
                SurveyQuestion.LOWEST,
                SurveyQuestion.HIGHEST,
                tokens.sign(Purpose.TICKET, link, ticket));
    }

    /**
     * @param scores by code of the questions that were answered, at least one
     * @throws Refusal as when it is opened; 409 when this page was sent before, was open too long or the survey is full
     */
    public void answer(String token, String sender, String ticket, Map<String, Integer> scores) {
        UUID link = link(token, sender);
        Map<String, SurveyQuestion> questions = questions();
        check(questions.keySet(), scores);
        Signed page = tokens.open(Purpose.TICKET, link, ticket)
                .filter(ours -> clock.instant().isBefore(ours.until()))
                .orElseThrow(() -> Refusal.conflict("SURVEY_PAGE_OLD"));
        rows.lock(link);
        if (rows.answered(page.id())) {
            throw Refusal.conflict("SURVEY_ANSWERED");
        }
        if (rows.tickets(link) >= settings.mostAnswers()) {
            throw Refusal.conflict("SURVEY_FULL");
        }
        LocalDate today = LocalDate.now(clock);
        scores.forEach((code, score) -> rows.answer(
                link, page.id(), Objects.requireNonNull(questions.get(code)).name(), score, today));
    }

    private UUID link(String token, String sender) {
        Instant now = clock.instant();
        if (!requests.admits(sender, now)) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "SURVEY_TOO_OFTEN", List.of());
        }
        return tokens.open(Purpose.LINK, NO_CONTEXT, token)
                .filter(link -> now.isBefore(link.until()))
                .map(Signed::id)
                .filter(rows::isOpen)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "SURVEY_OVER", List.of()));
    }

    private Map<String, SurveyQuestion> questions() {
        return settings.questions().stream().collect(Collectors.toMap(SurveyQuestion::code, Function.identity()));
    }

    private static void check(Set<String> asked, Map<String, Integer> scores) {
        if (scores.isEmpty()) {
            throw Refusal.invalid("scores", "SURVEY_EMPTY");
        }
        if (!asked.containsAll(scores.keySet())) {
            throw Refusal.invalid("scores", "ENUM");
        }
        List<FieldError> errors = scores.entrySet().stream()
                .filter(answer ->
                        answer.getValue() < SurveyQuestion.LOWEST || answer.getValue() > SurveyQuestion.HIGHEST)
                .map(answer -> FieldError.of("scores." + answer.getKey(), "SURVEY_SCORE"))
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
