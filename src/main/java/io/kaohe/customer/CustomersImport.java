package io.kaohe.customer;

import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Intake.Original;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Row;
import io.kaohe.imports.WholeFileKind;
import io.kaohe.measurement.Campaigns;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Survey answers and findings from recorded calls; each row counts once a second person has verified it. */
@Component
class CustomersImport implements WholeFileKind<CustomerAnswer> {

    static final String KIND = "customers";

    private final JdbcCustomerAnswers rows;
    private final Organization organization;
    private final Campaigns campaigns;
    private final Clock clock;

    CustomersImport(JdbcCustomerAnswers rows, Organization organization, Campaigns campaigns, Clock clock) {
        this.rows = rows;
        this.organization = organization;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("date", "日期", "作答日期", "通话日期"),
                Column.required("question", "题目或编码", "题目", "问题", "编码", "发现编码", "code"),
                Column.optional("score", "得分", "评分", "分数"),
                Column.optional("scale", "量表", "分值范围"),
                Column.optional("count", "次数", "occurrences"),
                Column.optional("finding", "发现", "录音发现", "说明"),
                Column.optional("group", "受访群体", "客户群体", "respondents"),
                Column.optional("employee", "员工", "员工编号", "工号", "employee id"),
                Column.optional("team", "团队", "部门"),
                Column.optional("campaign", "活动", "推广计划"));
    }

    @Override
    public List<String> example() {
        return List.of("2026-10-08", "活动内容满意度", "5", "1~5", "", "", "报名用户", "zhang.wei", "", "");
    }

    @Override
    public Set<Role> mayImport() {
        return Set.of(Role.HR, Role.DATA_OWNER);
    }

    @Override
    public boolean awaitsVerification() {
        return true;
    }

    @Override
    public Original original() {
        return Original.KEPT_IF_IT_FITS;
    }

    @Override
    public Checked<CustomerAnswer> check(Actor actor, ImportOptions options, List<Row> file) {
        CustomerChecks checks = new CustomerChecks(actor, organization, campaigns, clock);
        List<Accepted<CustomerAnswer>> accepted = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        for (Row row : file) {
            CustomerAnswer answer = checks.check(row, rejected);
            if (answer != null) {
                accepted.add(new Accepted<>(row.number(), answer));
            }
        }
        return new Checked<>(accepted, rejected, List.of());
    }

    @Override
    public void apply(Actor actor, UUID batch, ImportOptions options, List<Accepted<CustomerAnswer>> accepted) {
        accepted.forEach(row -> rows.add(batch, row.row(), actor.id(), row.value()));
    }

    @Override
    public Collection<String> people(UUID batch) {
        return rows.people(batch);
    }

    @Override
    public int undecided(UUID batch) {
        return rows.undecided(batch);
    }

    @Override
    public SortedMap<Integer, String> undecided(UUID batch, int atMost) {
        return rows.undecidedPeople(batch, atMost);
    }

    @Override
    public SortedSet<Integer> undecidedAbout(UUID batch, String person) {
        return rows.undecidedAbout(batch, person);
    }

    @Override
    public int verified(Actor verifier, UUID batch, @Nullable Set<Integer> chosen) {
        return rows.verify(verifier.id(), batch, chosen);
    }

    @Override
    public int declined(Actor verifier, UUID batch, @Nullable Set<Integer> chosen, int decline) {
        return rows.decline(verifier.id(), batch, chosen, decline);
    }
}
