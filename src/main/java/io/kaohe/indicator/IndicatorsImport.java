package io.kaohe.indicator;

import io.kaohe.audit.AuditLog;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Row;
import io.kaohe.imports.WholeFileKind;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A company's own indicators, and its changes to those that ship; a change is a new version. */
@Component
class IndicatorsImport implements WholeFileKind<Indicator> {

    private final JdbcIndicators rows;
    private final IndicatorLibrary library;
    private final AuditLog audit;

    IndicatorsImport(JdbcIndicators rows, IndicatorLibrary library, AuditLog audit) {
        this.rows = rows;
        this.library = library;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("code", "编码", "指标编码", "指标代码"),
                Column.optional("name_zh", "名称", "中文名称", "指标名称"),
                Column.optional("name_en", "英文名称"),
                Column.optional("definition_zh", "含义", "指标含义", "定义"),
                Column.optional("definition_en", "英文含义", "英文定义"),
                Column.optional("formula_zh", "计算公式", "公式"),
                Column.optional("formula_en", "英文公式"),
                Column.optional("family", "指标类别", "类别"),
                Column.optional("click_stage", "点击阶段"),
                Column.optional("unit", "单位"),
                Column.optional("method", "计分方式"),
                Column.optional("direction", "方向"),
                Column.optional("target", "默认目标值", "目标值"),
                Column.optional("cap", "完成率上限", "上限"),
                Column.optional("due_in", "考核周期"),
                Column.optional("aggregation", "汇总方式"),
                Column.optional("weighted_by", "权重口径", "分母"),
                Column.optional("source", "数据来源", "来源"),
                Column.optional("cross_source", "核对来源"),
                Column.optional("tolerance", "允许差异"),
                Column.optional("minimum", "最小值"),
                Column.optional("maximum", "最大值"),
                Column.optional("pairs", "联动指标"));
    }

    @Override
    public List<String> example() {
        return List.of(
                "live_stay",
                "直播停留时长",
                "Live stay",
                "观众平均停留多久",
                "How long viewers stay",
                "停留总时长 ÷ 观看人数",
                "stay ÷ viewers",
                "CONTENT_QUALITY",
                "",
                "MINUTES",
                "HIGHER",
                "",
                "3",
                "1.5",
                "",
                "",
                "viewers",
                "SOCIAL_BACKEND",
                "",
                "",
                "",
                "",
                "");
    }

    @Override
    public Set<Role> mayImport() {
        return Set.of(Role.HR, Role.ADMIN);
    }

    @Override
    public Checked<Indicator> check(Actor actor, ImportOptions options, List<Row> file) {
        IndicatorChecks checks = new IndicatorChecks(options, library.byCode(), rows.sources());
        file.forEach(checks::add);
        return checks.outcome();
    }

    @Override
    public void apply(Actor actor, UUID batch, ImportOptions options, List<Accepted<Indicator>> accepted) {
        Map<String, Indicator> newest = library.byCode();
        for (Accepted<Indicator> row : accepted) {
            Indicator indicator = row.value();
            Indicator before = newest.get(indicator.code());
            if (before == null || !indicator.says(before)) {
                rows.add(indicator);
                audit.record(
                        actor,
                        "INDICATOR_SET",
                        "indicator/" + indicator.code() + "/" + indicator.version(),
                        null,
                        null);
            }
        }
    }
}
