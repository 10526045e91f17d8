package io.kaohe.organization;

import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Row;
import io.kaohe.imports.WholeFileKind;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Employees from a file: who they are, where they work from which day, and their logins. */
@Component
class EmployeeImport implements WholeFileKind<EmployeeRow> {

    private final JdbcPlaces places;
    private final Hiring hiring;

    EmployeeImport(JdbcPlaces places, Hiring hiring) {
        this.places = places;
        this.hiring = hiring;
    }

    @Override
    public String name() {
        return "employees";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("id", "工号", "员工编号", "员工工号", "账号", "登录名", "employee", "employee id", "login"),
                Column.required("name", "姓名", "员工姓名", "员工", "full name"),
                Column.optional("email", "邮箱", "电子邮箱", "邮件", "邮箱地址", "e-mail", "mail"),
                Column.required("team", "团队", "部门", "小组", "所属团队", "所属部门", "department"),
                Column.required("manager", "直接上级", "上级", "上级工号", "直接上级工号", "主管", "line manager"),
                Column.required("role", "岗位", "职位", "岗位名称", "job", "position"),
                Column.required("from", "入职日期", "开始日期", "生效日期", "起始日期", "valid from", "start", "start date"),
                Column.optional("to", "离职日期", "结束日期", "截止日期", "valid to", "end", "end date"),
                Column.optional("bonus_base", "奖金基数", "绩效奖金基数", "月奖金基数"));
    }

    @Override
    public List<String> example() {
        return List.of(
                "zhang.wei", "张伟", "zhang.wei@demo.example", "数字营销一组", "wang.min", "SEO", "2026-01-05", "", "6000");
    }

    @Override
    public Set<Role> mayImport() {
        return Set.of(Role.HR, Role.ADMIN);
    }

    @Override
    public Checked<EmployeeRow> check(Actor actor, ImportOptions options, List<Row> rows) {
        return new EmployeeCheck(places.ids(), places.teamIds(), places::timelines).check(rows);
    }

    @Override
    public void apply(Actor actor, UUID batch, ImportOptions options, List<Accepted<EmployeeRow>> rows) {
        hiring.apply(actor, batch, rows.stream().map(Accepted::value).toList());
    }
}
