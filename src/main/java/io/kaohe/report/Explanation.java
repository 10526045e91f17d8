package io.kaohe.report;

import static java.util.Objects.requireNonNull;

import io.kaohe.appraisal.CardView.Line;
import io.kaohe.print.Words;
import io.kaohe.report.AppraisalReport.Result;
import io.kaohe.scoring.DecisionKey;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.scoring.ScoringResult.Subject;
import io.kaohe.shared.Block;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells from the ledger how a result came about, in sentences that the person can check with a pocket calculator. */
final class Explanation {

    /** @param about what the sentence explains */
    record Sentence(String about, String text) {}

    private static final String DAYS = ".days";

    private final Words words;
    private final Map<String, Line> lines;
    private final CardWriter card;
    private final List<Sentence> sentences = new ArrayList<>();

    Explanation(Words words, List<Line> lines, CardWriter card) {
        this.words = words;
        this.lines = lines.stream().collect(Collectors.toMap(Line::code, Function.identity()));
        this.card = card;
    }

    List<Sentence> of(Result result) {
        Set<String> counting = result.ledger().stream()
                .filter(entry -> entry.inputs().containsKey("countedWeight"))
                .map(LedgerEntry::code)
                .collect(Collectors.toSet());
        for (LedgerEntry entry : result.ledger()) {
            if (entry.subject() == Subject.LINE) {
                line(entry, counting);
            } else if (entry.subject() == Subject.GROUP) {
                group(entry);
            } else if (entry.subject() == Subject.CARD) {
                card(entry);
            }
        }
        blocks(result);
        decisions(result);
        return List.copyOf(sentences);
    }

    /** @param counting the lines that do */
    private void line(LedgerEntry entry, Set<String> counting) {
        Line line = lines.get(entry.code());
        if (line == null) {
            return;
        }
        if (line.status() == LineStatus.EXCLUDED || line.status() == LineStatus.NOT_DUE) {
            boolean shared = lines.values().stream()
                    .filter(other ->
                            other.block() == line.block() && other.scorecard().equals(line.scorecard()))
                    .anyMatch(other -> counting.contains(other.code()));
            say(card.name(line), words.text(shared ? "explain.leftOut" : "explain.leftOut.last"));
            return;
        }
        if (line.status() == LineStatus.ZERO) {
            say(card.name(line), words.text("explain.zero", words.weight(line.weight())));
            return;
        }
        BigDecimal value = decimal(entry.value());
        BigDecimal raw = decimal(entry.raw());
        String sum = words.text(
                "explain." + line.method(),
                words.measured(line.actual(), line.unit()),
                words.measured(line.target(), line.unit()),
                words.percent(raw == null ? value : raw),
                words.measured(line.baseline(), line.unit()));
        String clamped = raw == null || value == null || same(raw, value) ? "" : limited(entry, value);
        String share = words.text(
                "explain.contribution",
                words.weight(line.weight()),
                words.figure(decimal(entry.contribution())),
                words.weight(requireNonNull(decimal(entry.inputs().get("countedWeight")))));
        say(card.name(line), sum + clamped + share);
    }

    /** By its own limit, or because the line it is linked to fell behind (R30). */
    private String limited(LedgerEntry entry, BigDecimal value) {
        Line pair = lines.get(entry.inputs().getOrDefault("linkedTo", ""));
        return pair == null
                ? words.text("explain.clamped", words.percent(value))
                : words.text("explain.linked", words.percent(value), card.name(pair));
    }

    private void group(LedgerEntry entry) {
        BigDecimal value = decimal(entry.value());
        BigDecimal weight = decimal(entry.weight());
        if (value != null) {
            BigDecimal present = decimal(entry.inputs().get("presentWeights"));
            String text = weight == null || present == null
                    ? words.text("explain.group.alone", words.figure(value))
                    : words.text("explain.group", words.figure(value), words.plain(weight), words.plain(present));
            say(words.code("group", entry.code()), text + managers(entry));
        } else if (entry.inputs().containsKey("needed")) {
            say(
                    words.code("group", entry.code()),
                    words.text(
                            "explain.group.tooFew",
                            entry.inputs().getOrDefault("answers", "0"),
                            entry.inputs().getOrDefault("needed", "")));
        }
    }

    /** Of several line managers what each said, and for how many days. */
    private String managers(LedgerEntry entry) {
        return byDays(entry)
                .map(who -> words.text(
                        "explain.manager",
                        card.person(who),
                        words.figure(decimal(entry.inputs().get(who))),
                        entry.inputs().getOrDefault(who + DAYS, "")))
                .collect(Collectors.joining());
    }

    /** One of several scorecards: what it comes to on its own, and for how many days it counts. */
    private void card(LedgerEntry entry) {
        BigDecimal value = decimal(entry.value());
        Map<String, String> inputs = entry.inputs();
        String days = inputs.getOrDefault("days", "");
        String contribution = words.figure(decimal(entry.contribution()));
        String text;
        if (value == null) {
            text = words.text("explain.card.absent");
        } else if (inputs.containsKey("Q") && inputs.containsKey("J")) {
            text = words.text(
                    "explain.card",
                    words.figure(decimal(inputs.get("Q"))),
                    words.figure(decimal(inputs.get("J"))),
                    words.figure(value),
                    days,
                    contribution);
        } else {
            text = words.text("explain.card.oneBlock", words.figure(value), days, contribution);
        }
        say(card.scorecard(entry.code()), text);
    }

    /** What an entry weighs by days: the names that stand in its inputs beside their days. */
    private static Stream<String> byDays(LedgerEntry entry) {
        return entry.inputs().keySet().stream()
                .filter(name -> name.endsWith(DAYS))
                .map(name -> name.substring(0, name.length() - DAYS.length()));
    }

    private void blocks(Result result) {
        if (result.completionRate() != null) {
            say(words.text("completionRate"), words.text("explain.Q", words.figure(result.completionRate())));
        }
        if (result.qualitativeScore() != null) {
            say(words.text("qualitativeScore"), words.text("explain.J", words.figure(result.qualitativeScore())));
        }
        composite(result);
        if (result.performanceIndex() != null) {
            say(
                    words.text("performanceIndex"),
                    words.text(
                            "explain.index",
                            words.figure(result.completionRate()),
                            words.figure(result.qualitativeScore()),
                            words.figure(result.performanceIndex())));
        }
    }

    private void composite(Result result) {
        String about = words.text("composite");
        String composite = words.figure(result.composite());
        if (result.completionRate() == null || result.qualitativeScore() == null) {
            say(about, words.text("explain.composite.oneBlock", composite));
            return;
        }
        LedgerEntry entry = result.ledger().stream()
                .filter(step -> step.subject() == Subject.COMPOSITE)
                .findFirst()
                .orElse(null);
        if (entry != null && byDays(entry).findAny().isPresent()) {
            say(about, words.text("explain.composite.byDays", composite));
            return;
        }
        say(
                about,
                words.text(
                        "explain.composite",
                        words.figure(result.completionRate()),
                        words.weight(weight(entry, "Wq", Block.QUANTITATIVE)),
                        words.figure(result.qualitativeScore()),
                        words.weight(weight(entry, "Wj", Block.QUALITATIVE)),
                        composite));
    }

    /** The weight as the ledger has it: half and half in a quarter (S93), else what the card gives the block. */
    private BigDecimal weight(@Nullable LedgerEntry entry, String input, Block block) {
        String weight = entry == null ? null : entry.inputs().get(input);
        return weight != null
                ? new BigDecimal(weight)
                : lines.values().stream()
                        .filter(line -> line.block() == block)
                        .map(Line::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void decisions(Result result) {
        say(
                words.text("bonusCoefficient"),
                words.text(
                                coefficient(result),
                                words.figure(result.completionRate()),
                                words.figure(result.qualitativeScore()),
                                words.figure(result.bonusCoefficient()))
                        + rule(result, DecisionKey.BONUS_COEFFICIENT, words.figure(result.bonusCoefficient())));
        String grade = words.code("grade", computedGrade(result));
        say(
                words.text("grade"),
                words.text("explain.grade", words.figure(result.composite()), grade)
                        + rule(result, DecisionKey.GRADE, grade));
        decided(result, "calibration").forEach(this::calibration);
        decided(result, "appeal").forEach(this::ratedInAppeal);
    }

    /** What that decision rested on; nothing where the ledger does not say it. */
    private static Stream<Map<String, String>> decided(Result result, String code) {
        return result.ledger().stream()
                .filter(entry ->
                        entry.subject() == Subject.DECISION && entry.code().equals(code))
                .map(LedgerEntry::inputs);
    }

    private void ratedInAppeal(Map<String, String> scores) {
        String rated = scores.entrySet().stream()
                .map(score -> words.text(
                        "average",
                        words.code("dimension", score.getKey()),
                        words.figure(new BigDecimal(score.getValue()))))
                .collect(Collectors.joining(words.text("separator")));
        say(words.text("group.APPEAL"), rated);
    }

    /** What became of a grade that people had changed, when the result was scored again. */
    private void calibration(Map<String, String> inputs) {
        String from = inputs.getOrDefault("from", "");
        String computed = inputs.getOrDefault("computed", "");
        say(
                words.text("calibrated"),
                words.text(
                        "explain.calibration." + (computed.equals(from) ? "holds" : "lapsed"),
                        words.code("grade", from),
                        words.code("grade", inputs.getOrDefault("to", "")),
                        words.code("grade", computed)));
    }

    private static String computedGrade(Result result) {
        return result.calibrated() == null
                ? result.grade()
                : result.calibrated().from();
    }

    /** The rule that was the first to hold; nothing where the ledger does not say it. */
    private String rule(Result result, DecisionKey key, String value) {
        Map<String, String> inputs = decided(result, key.key()).findFirst().orElse(Map.of());
        String number = inputs.get("rule");
        if (number == null) {
            return "";
        }
        String conditions = Stream.of("completionRate", "qualitativeScore", "composite")
                .flatMap(figure -> Stream.of("from", "below")
                        .filter(bound -> inputs.containsKey(figure + "." + bound))
                        .map(bound -> words.text(
                                "explain.rule." + bound,
                                words.text("explain.rule." + figure),
                                words.figure(new BigDecimal(inputs.get(figure + "." + bound))))))
                .collect(Collectors.joining(words.text("explain.rule.and")));
        return conditions.isEmpty()
                ? words.text("explain.rule.otherwise", number, value)
                : words.text("explain.rule", number, conditions, value);
    }

    /** A block without a line that counts is read as equal to the other. */
    private static String coefficient(Result result) {
        if (result.completionRate() == null) {
            return "explain.coefficient.byJ";
        }
        return result.qualitativeScore() == null ? "explain.coefficient.byQ" : "explain.coefficient";
    }

    private void say(String about, String text) {
        sentences.add(new Sentence(about, text));
    }

    private static boolean same(BigDecimal raw, BigDecimal value) {
        return raw.setScale(4, RoundingMode.HALF_UP).compareTo(value.setScale(4, RoundingMode.HALF_UP)) == 0;
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
