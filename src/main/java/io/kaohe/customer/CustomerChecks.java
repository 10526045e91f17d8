package io.kaohe.customer;

import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Row;
import io.kaohe.imports.RowCheck;
import io.kaohe.measurement.Campaigns;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.tabular.Cell;
import io.kaohe.tabular.DayOrder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What makes a row an answer: a day, a question, a score on its scale or a count, and somebody whom it is about. */
final class CustomerChecks {

    private static final int LONGEST = 200;
    private static final BigDecimal MOST_OCCURRENCES = new BigDecimal(10_000);

    private final Actor actor;
    private final Organization organization;
    private final Campaigns campaigns;
    private final LocalDate today;
    private final Map<LocalDate, List<Member>> members = new HashMap<>();

    CustomerChecks(Actor actor, Organization organization, Campaigns campaigns, Clock clock) {
        this.actor = actor;
        this.organization = organization;
        this.campaigns = campaigns;
        today = LocalDate.now(clock);
    }

    /** @return null when something is wrong with the row, which is then among the rejected */
    @Nullable
    CustomerAnswer check(Row row, List<RejectedRow> rejected) {
        RowCheck check = new RowCheck(row);
        LocalDate day = check.find("date", CustomerChecks::day, "DAY_UNREADABLE");
        String question = check.find("question", CustomerChecks::shortText, "CUSTOMER_TEXT_TOO_LONG");
        for (String column : List.of("finding", "group", "campaign")) {
            if (row.cell(column).length() > LONGEST) {
                check.reject(column, "CUSTOMER_TEXT_TOO_LONG");
            }
        }
        if (day != null && day.isAfter(today)) {
            check.reject("date", "CUSTOMER_DAY_AHEAD");
        }
        boolean counted = row.cell("score").isEmpty();
        Scale scale = counted ? null : check.find("scale", Scale::of, "SCALE_UNREADABLE");
        BigDecimal score = counted ? null : score(check, row, scale);
        if (!counted && !row.cell("count").isEmpty()) {
            check.reject("count", "SCORE_OR_COUNT");
        }
        Integer occurrences = counted ? occurrences(check, row) : null;
        Set<String> about = day == null ? Set.of() : about(check, row, day);
        rejected.addAll(check.rejected());
        return day == null || question == null || !check.passed()
                ? null
                : new CustomerAnswer(
                        about,
                        question,
                        day,
                        score,
                        counted ? null : row.cell("score") + " (" + scale + ")",
                        occurrences,
                        given(row, "finding"),
                        given(row, "group"),
                        given(row, "campaign"));
    }

    private static @Nullable BigDecimal score(RowCheck check, Row row, @Nullable Scale scale) {
        BigDecimal score = Cell.number(Cell.halfWidth(row.cell("score")).strip());
        if (score == null) {
            check.reject("score", "NOT_A_NUMBER");
        } else if (scale != null && !scale.holds(score)) {
            check.reject("score", "SCORE_OFF_SCALE", scale);
        } else if (scale != null) {
            return scale.place(score);
        }
        return null;
    }

    private static @Nullable Integer occurrences(RowCheck check, Row row) {
        BigDecimal count = Cell.number(Cell.halfWidth(row.cell("count")).strip());
        if (row.cell("count").isEmpty()) {
            check.reject("score", "SCORE_OR_COUNT");
        } else if (count == null
                || count.stripTrailingZeros().scale() > 0
                || count.signum() <= 0
                || count.compareTo(MOST_OCCURRENCES) > 0) {
            check.reject("count", "CUSTOMER_COUNT_IMPOSSIBLE");
        } else {
            return count.intValueExact();
        }
        return null;
    }

    /** The person, or everybody of the team or campaign on the day. */
    private Set<String> about(RowCheck check, Row row, LocalDate day) {
        Set<String> people;
        if (!row.cell("employee").isEmpty()) {
            people = people(day, member -> member.person().id().equals(row.cell("employee")));
            rejectIfEmpty(check, people, "employee", "CUSTOMER_EMPLOYEE_UNKNOWN");
        } else if (!row.cell("team").isEmpty()) {
            String team = row.cell("team");
            people = people(day, member -> team.equals(member.team()) || team.equals(member.teamName()));
            rejectIfEmpty(check, people, "team", "CUSTOMER_TEAM_UNKNOWN");
        } else if (!row.cell("campaign").isEmpty()) {
            people = campaigns.responsible(row.cell("campaign"), day);
            rejectIfEmpty(check, people, "campaign", "CAMPAIGN_OF_NOBODY");
        } else {
            check.reject("employee", "CUSTOMER_ABOUT_NOBODY");
            return Set.of();
        }
        if (people.contains(actor.id())) {
            check.reject("employee", "CUSTOMER_ABOUT_IMPORTER");
        }
        return people;
    }

    private Set<String> people(LocalDate day, Predicate<Member> meant) {
        return members.computeIfAbsent(day, organization::membersOn).stream()
                .filter(meant)
                .map(member -> member.person().id())
                .collect(Collectors.toSet());
    }

    private static void rejectIfEmpty(RowCheck check, Set<String> people, String column, String code) {
        if (people.isEmpty()) {
            check.reject(column, code);
        }
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.ofNullable(Cell.time(text, DayOrder.YEAR_FIRST)).map(LocalDateTime::toLocalDate);
    }

    private static Optional<String> shortText(String text) {
        return text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
    }

    private static @Nullable String given(Row row, String column) {
        return row.cell(column).isEmpty() ? null : row.cell(column);
    }
}
