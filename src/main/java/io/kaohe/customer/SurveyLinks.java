package io.kaohe.customer;

import io.kaohe.audit.AuditLog;
import io.kaohe.imports.ImportAnswer;
import io.kaohe.imports.ImportAnswer.Outcome;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Imports;
import io.kaohe.imports.SafeCsv;
import io.kaohe.imports.Upload;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The addresses of public surveys: HR makes them, and line managers for their own people. */
@Service
public class SurveyLinks {

    /**
     * @param token what its address ends with
     * @param answers how many came, and how many of them wait to be taken in
     */
    public record Link(
            UUID id,
            String employee,
            String employeeName,
            String createdBy,
            Instant expiresAt,
            boolean closed,
            int answers,
            int waiting,
            String token) {}

    /** In both languages: a file is read by everybody. */
    private static final String TITLE = "客户问卷 Customer survey";

    /** So much of a link's id tells two of them about the same person apart. */
    private static final int ID_SHOWN = 8;

    private static final Set<Outcome> STORED = Set.of(Outcome.NEW, Outcome.KNOWN);

    private final JdbcSurveyLinks rows;
    private final SurveyTokens tokens;
    private final SurveySettings settings;
    private final Organization organization;
    private final Imports imports;
    private final AuditLog audit;
    private final Clock clock;

    SurveyLinks(
            JdbcSurveyLinks rows,
            SurveyTokens tokens,
            SurveySettings settings,
            Organization organization,
            Imports imports,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.tokens = tokens;
        this.settings = settings;
        this.organization = organization;
        this.imports = imports;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 403 unless HR or the line manager asks, 422 when it would end in the past or run too long */
    public Link create(Actor actor, String employee, LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        if (actor.id().equals(employee)) {
            throw Refusal.forbidden("SURVEY_ABOUT_ONESELF");
        }
        if (!actor.is(Role.HR) && !organization.leads(actor.id(), employee, today)) {
            throw Refusal.forbidden("SURVEY_NOT_YOURS");
        }
        if (organization.memberOn(employee, today).isEmpty()) {
            throw Refusal.invalid("employee", "CUSTOMER_EMPLOYEE_UNKNOWN");
        }
        if (until.isBefore(today)
                || until.isAfter(today.plusDays(settings.longest().toDays()))) {
            throw Refusal.invalid("until", "SURVEY_UNTIL", settings.longest().toDays());
        }
        Instant end = until.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        UUID id = UUID.randomUUID();
        rows.add(id, employee, actor.id(), end);
        audit.record(actor, "SURVEY_LINK_CREATED", subject(id), employee, null);
        return rows.find(id).map(this::withToken).orElseThrow();
    }

    /** All for HR and data owners; those of their own for line managers. */
    public List<Link> list(Actor actor) {
        boolean all = actor.is(Role.HR) || actor.is(Role.DATA_OWNER);
        actor.mustBe(Role.HR, Role.DATA_OWNER, Role.MANAGER);
        return rows.all().stream()
                .filter(link -> all || link.createdBy().equals(actor.id()))
                .filter(link -> !link.employee().equals(actor.id()))
                .map(this::withToken)
                .toList();
    }

    /** No more answers are taken. A second call changes nothing. */
    public void close(Actor actor, UUID id) {
        actor.mustBe(Role.HR, Role.MANAGER);
        Link link = rows.find(id).orElseThrow(Refusal::notFound);
        if (!actor.is(Role.HR) && !link.createdBy().equals(actor.id())) {
            throw Refusal.notFound();
        }
        rows.close(id, actor.id());
        audit.record(actor, "SURVEY_LINK_CLOSED", subject(id), link.employee(), null);
    }

    /**
     * Makes a file of the answers that wait, which goes the way of every file: somebody else verifies it. Cut off in
     * between, the same file comes a second time and is recognised.
     *
     * @throws Refusal 403 to anybody but HR and data owners, 409 when nothing waits
     */
    public ImportAnswer takeIn(Actor actor, UUID id) {
        actor.mustBe(Role.HR, Role.DATA_OWNER);
        Link link = rows.find(id).orElseThrow(Refusal::notFound);
        List<JdbcSurveyLinks.Waiting> waiting = rows.waiting(id);
        if (waiting.isEmpty()) {
            throw Refusal.conflict("SURVEY_NOTHING_WAITS");
        }
        SafeCsv file = new SafeCsv().row(List.of("date", "question", "score", "scale", "group", "employee"));
        waiting.forEach(answer -> file.row(List.of(
                answer.day(),
                answer.question(),
                answer.score(),
                SurveyQuestion.SCALE,
                TITLE + " " + id.toString().substring(0, ID_SHOWN),
                link.employee())));
        ImportAnswer taken = imports.upload(
                actor,
                CustomersImport.KIND,
                new Upload(nameOf(link, waiting), file.bytes()),
                new ImportOptions(null, null, null, false),
                false);
        if (STORED.contains(taken.outcome())) {
            rows.takenIn(
                    taken.batch().id(),
                    waiting.stream().map(JdbcSurveyLinks.Waiting::ticket).toList());
        }
        return taken;
    }

    /** Whoever verifies it finds it by this name: about whom, and of which days. */
    private static String nameOf(Link link, List<JdbcSurveyLinks.Waiting> answers) {
        List<LocalDate> days =
                answers.stream().map(JdbcSurveyLinks.Waiting::day).sorted().toList();
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return TITLE + " " + link.employeeName() + " " + (first.equals(last) ? first : first + "–" + last) + ".csv";
    }

    private Link withToken(Link link) {
        return new Link(
                link.id(),
                link.employee(),
                link.employeeName(),
                link.createdBy(),
                link.expiresAt(),
                link.closed(),
                link.answers(),
                link.waiting(),
                PublicSurvey.address(tokens, link.id(), link.expiresAt()));
    }

    private static String subject(UUID id) {
        return "survey-link/" + id;
    }
}
