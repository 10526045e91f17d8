package io.kaohe.indicator;

import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Row;
import io.kaohe.imports.WholeFileKind;
import io.kaohe.indicator.ScorecardChecks.ImportedLine;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Scorecards, one line a row. Each card of the file becomes a new version; it is activated at once when lint finds
 * nothing, else it stays a draft and the warnings of the import say why.
 */
@Component
class ScorecardsImport implements WholeFileKind<ImportedLine> {

    private final Scorecards scorecards;
    private final IndicatorLibrary library;

    ScorecardsImport(Scorecards scorecards, IndicatorLibrary library) {
        this.scorecards = scorecards;
        this.library = library;
    }

    @Override
    public String name() {
        return "scorecards";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("code", "考核表编码", "编码", "scorecard"),
                Column.required("name", "考核表名称", "名称"),
                Column.required("line", "考核项", "考核项编码"),
                Column.required("block", "板块", "维度", "指标类型"),
                Column.required("indicator", "指标", "考核指标", "指标编码"),
                Column.required("method", "计分方式", "计分方法"),
                Column.required("weight", "权重", "权重(%)"),
                Column.required("target", "目标值", "目标"),
                Column.required("cap", "完成率上限", "上限", "封顶"),
                Column.optional("baseline", "基准值", "基线"),
                Column.optional("role", "岗位", "适用岗位"),
                Column.optional("manager_weight", "上级评价权重", "上级权重"),
                Column.optional("peer_weight", "同事互评权重", "同事权重"),
                Column.optional("self_weight", "自评权重"),
                Column.optional("customer_weight", "客户评价权重", "客户权重"),
                Column.optional("upward_weight", "下属评价权重", "下属权重"));
    }

    @Override
    public List<String> example() {
        return List.of(
                "SEO_LEADS",
                "SEO线索考核表",
                "leads",
                "QUANTITATIVE",
                "seo_leads",
                "HIGHER",
                "100",
                "60",
                "150%",
                "",
                "",
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
    public Checked<ImportedLine> check(Actor actor, ImportOptions options, List<Row> file) {
        ScorecardChecks checks = new ScorecardChecks(library.names(), options);
        file.forEach(checks::add);
        return checks.outcome(scorecards.newest(), scorecards::lint);
    }

    @Override
    public void apply(Actor actor, UUID batch, ImportOptions options, List<Accepted<ImportedLine>> accepted) {
        ScorecardChecks.cards(accepted, scorecards.newest()).forEach(card -> scorecards.take(actor, card));
    }
}
