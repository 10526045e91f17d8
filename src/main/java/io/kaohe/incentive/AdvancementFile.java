package io.kaohe.incentive;

import io.kaohe.appraisal.ManagerScoring.Potential;
import io.kaohe.imports.SafeCsv;
import io.kaohe.incentive.AdvancementSheet.Choice;
import io.kaohe.incentive.AdvancementSheet.Kind;
import io.kaohe.incentive.AdvancementSheet.Line;
import io.kaohe.incentive.AdvancementSheet.Past;
import io.kaohe.incentive.AdvancementSheet.Statement;
import io.kaohe.incentive.AdvancementSheet.Voice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list as a sheet for those who carry it out: figures are numbers, words stand in both languages. */
final class AdvancementFile {

    private static final List<String> HEADER = List.of(
            "工号 Employee",
            "姓名 Name",
            "团队 Team",
            "绩效等级 Grade",
            "校准前等级 Computed grade",
            "完成率 Completion %",
            "质化评分 Qualitative",
            "综合得分 Composite",
            "潜力 Potential",
            "历史 Trend",
            "晋升：上级 Promotion: manager",
            "晋升：HR Promotion: HR",
            "晋升原因 Reason",
            "调薪：上级 % Pay: manager %",
            "调薪：HR Pay: HR",
            "调薪幅度 % Pay change %",
            "调薪原因 Reason");

    private static final Map<Choice, String> CHOICES =
            Map.of(Choice.PROPOSED, "提名 proposed", Choice.NOT, "不提名 not proposed", Choice.LATER, "暂缓 later");

    private static final Map<Potential, String> POTENTIALS =
            Map.of(Potential.LOW, "低 low", Potential.MEDIUM, "中 medium", Potential.HIGH, "高 high");

    private AdvancementFile() {}

    /** @param grades names by code */
    static byte[] of(AdvancementSheet sheet, Map<String, String> grades) {
        SafeCsv file = new SafeCsv().row(HEADER);
        sheet.lines().forEach(line -> file.row(row(line, grades)));
        return file.bytes();
    }

    private static List<String> row(Line line, Map<String, String> grades) {
        List<String> cells = new ArrayList<>(List.of(
                line.employee(),
                line.name(),
                line.team() == null ? "" : line.team(),
                grade(grades, line.grade()),
                grade(grades, line.computed()),
                figure(line.completionRate()),
                figure(line.qualitativeScore()),
                figure(line.composite()),
                line.potential() == null ? "" : POTENTIALS.get(line.potential()),
                line.trend().stream().map(past -> past(past, grades)).collect(Collectors.joining("; "))));
        Optional<Statement> promotion = line.newest(Voice.HR, Kind.PROMOTION);
        Optional<Statement> pay = line.newest(Voice.HR, Kind.PAY);
        cells.add(choice(line.newest(Voice.MANAGER, Kind.PROMOTION)));
        cells.add(choice(promotion));
        cells.add(promotion.map(Statement::reason).orElse(""));
        cells.add(percent(line.newest(Voice.MANAGER, Kind.PAY)));
        cells.add(choice(pay));
        cells.add(percent(pay));
        cells.add(pay.map(Statement::reason).orElse(""));
        return cells;
    }

    private static String past(Past past, Map<String, String> grades) {
        return past.period() + " " + figure(past.composite()) + " " + grade(grades, past.grade());
    }

    /** A grade that the table has dropped since stands for itself. */
    private static String grade(Map<String, String> grades, String code) {
        return grades.getOrDefault(code, code);
    }

    private static String choice(Optional<Statement> said) {
        return said.map(one -> CHOICES.get(one.choice())).orElse("");
    }

    private static String percent(Optional<Statement> said) {
        return said.map(one -> figure(one.percent())).orElse("");
    }

    private static String figure(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.toPlainString();
    }
}
