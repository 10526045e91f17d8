package io.kaohe.report;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.kaohe.appraisal.CardView.DifferenceView;
import io.kaohe.appraisal.CardView.Figure;
import io.kaohe.appraisal.CardView.Line;
import io.kaohe.appraisal.CardView.Stretch;
import io.kaohe.appraisal.CardView.TargetStage;
import io.kaohe.measurement.Breach;
import io.kaohe.measurement.Origin;
import io.kaohe.print.Typeface;
import io.kaohe.print.Who;
import io.kaohe.print.Words;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a card into the reader's words. */
final class CardWriter {

    /** More would fill pages. */
    private static final int LATE_LISTED = 5;

    /** As many digits of a SHA-256 as tell two files apart; the product knows the others. */
    private static final int FINGERPRINT = 8;

    private final Names names;
    private final List<Stretch> stretches;
    private final Words words;
    private final Typeface typeface;

    CardWriter(Names names, List<Stretch> stretches, Words words, Typeface typeface) {
        this.names = names;
        this.stretches = stretches;
        this.words = words;
        this.typeface = typeface;
    }

    /** The line, and its months after the first: that one is not to be torn from it. */
    List<Row> rows(String section, Line line, boolean shaded) {
        List<String> months = months(line);
        LineRow row = row(section, line, months, shaded);
        List<Row> rows = new ArrayList<>(List.of(row));
        for (int i = 1; i < months.size(); i++) {
            rows.add(new MonthRow(row, months.get(i), i == months.size() - 1));
        }
        return rows;
    }

    private LineRow row(String section, Line line, List<String> months, boolean shaded) {
        String target = words.measured(line.target(), line.unit());
        return new LineRow(
                section,
                several() ? words.text("card.days", scorecard(line.scorecard()), days(line.scorecard())) : "",
                plainName(line),
                words.code("block", line.block().name()),
                words.weight(line.weight()),
                line.baseline() == null
                        ? target
                        : words.text("baseline", target, words.measured(line.baseline(), line.unit())),
                words.measured(line.actual(), line.unit()),
                words.percent(number(line.completion())),
                words.figure(number(line.contribution())),
                partial(line) ? words.text("source.below") : sources(line),
                months.isEmpty() ? null : months.get(0),
                notes(line),
                shaded,
                months.size() < 2);
    }

    /** Together with the scorecard, where there are several. */
    String name(Line line) {
        return several() ? words.text("line.of", plainName(line), scorecard(line.scorecard())) : plainName(line);
    }

    private String plainName(Line line) {
        String said = words.chinese() ? line.nameZh() : line.nameEn();
        return said == null ? words.text("judged") : own(said);
    }

    private boolean several() {
        return stretches.stream().map(Stretch::scorecard).distinct().count() > 1;
    }

    private int days(String scorecard) {
        return stretches.stream()
                .filter(stretch -> stretch.scorecard().equals(scorecard))
                .mapToInt(Stretch::days)
                .sum();
    }

    String scorecard(String code) {
        return stretches.stream()
                .filter(stretch -> stretch.scorecard().equals(code))
                .map(stretch -> own(words.chinese() ? stretch.nameZh() : stretch.nameEn()))
                .findFirst()
                .orElse(code);
    }

    /** Who led the person and by which card, on which days (R31). */
    String stretches() {
        return stretches.stream()
                .map(stretch -> words.text(
                        "stretch",
                        words.day(stretch.from()),
                        words.day(stretch.to()),
                        stretch.days(),
                        person(stretch.by()),
                        own(words.chinese() ? stretch.nameZh() : stretch.nameEn())))
                .collect(joining("\n"));
    }

    String person(String id) {
        Who who = names.who(id);
        return own(who == null ? id : who.name());
    }

    private static @Nullable BigDecimal number(@Nullable String figure) {
        return figure == null ? null : new BigDecimal(figure);
    }

    private String sources(Line line) {
        return line.figures().stream().map(this::source).findFirst().orElseGet(() -> words.text("none"));
    }

    /** Across the whole page: in a column three of them would fill it. */
    private List<String> months(Line line) {
        return !partial(line)
                ? List.of()
                : line.figures().stream()
                        .map(figure -> month(line, figure)
                                + source(figure)
                                        .lines()
                                        .map(part -> " · " + part)
                                        .collect(joining()))
                        .toList();
    }

    /** Whether each figure is one of several that the line's is, or will be, made of. */
    private static boolean partial(Line line) {
        return line.figures().size() > 1
                || (!line.figures().isEmpty() && !line.missing().isEmpty());
    }

    private String month(Line line, Figure figure) {
        return words.text(
                "month", words.period(Period.of(figure.period())), words.measured(figure.value(), line.unit()));
    }

    private String source(Figure figure) {
        Who importedBy = requireNonNull(names.who(figure.importedBy()));
        Who verifiedBy = names.who(figure.verifiedBy());
        return words.text(
                "provenance",
                source(figure.source()),
                own(figure.file().name()),
                place(figure),
                figure.file().sha256().substring(0, FINGERPRINT),
                words.text("imported", own(importedBy.name()), words.moment(figure.importedAt())),
                verifiedBy == null || figure.verifiedAt() == null
                        ? words.text("unverified")
                        : words.text("verified", own(verifiedBy.name()), words.moment(figure.verifiedAt())));
    }

    /** Where in the file it stands, or what of the file it was made of. */
    private String place(Figure figure) {
        Origin made = figure.origin();
        if (made == null) {
            return figure.row() == null ? "" : words.text("row", figure.row());
        }
        return words.text(
                "madeOf",
                own(words.chinese() ? made.nameZh() : made.nameEn()),
                own(made.table()),
                made.firstLine(),
                made.lastLine(),
                made.rows(),
                attribution(made));
    }

    private String attribution(Origin made) {
        String own = words.chinese() ? made.byZh() : made.byEn();
        return own == null ? words.code("attribution", made.by()) : own(own);
    }

    private String source(String code) {
        AppraisalReport.Source source = names.source(code);
        return own(words.chinese() ? source.nameZh() : source.nameEn());
    }

    private @Nullable String notes(Line line) {
        String notes = Stream.concat(
                        line.figures().stream()
                                .flatMap(figure -> Stream.of(manual(figure), twoSources(figure, line), late(figure))),
                        Stream.of(
                                line.wholeTarget() == null
                                        ? null
                                        : words.text("target.byDays", words.measured(line.wholeTarget(), line.unit())),
                                line.targetLate() ? words.text("targetLate") : null,
                                stages(line),
                                line.status() == LineStatus.SCORED ? null : status(line)))
                .filter(Objects::nonNull)
                .collect(joining(words.text("separator")));
        return notes.isEmpty() ? null : notes;
    }

    private @Nullable String manual(Figure figure) {
        return figure.manualReason() == null
                ? null
                : words.text(
                        "manual", own(figure.manualReason()), own(figure.file().evidence()));
    }

    private @Nullable String twoSources(Figure figure, Line line) {
        DifferenceView difference = figure.difference();
        if (difference == null) {
            return null;
        }
        DifferenceView.Said usual = difference.usual();
        DifferenceView.Said other = difference.other();
        String chosen = difference.chosen();
        Who decidedBy = names.who(difference.decidedBy());
        if (chosen == null || decidedBy == null) {
            return words.text("disputed", said(usual, line), said(other, line));
        }
        return words.text(
                "chosen",
                source(chosen),
                said(chosen.equals(usual.source()) ? other : usual, line),
                own(difference.reason()),
                own(decidedBy.name()));
    }

    private String said(DifferenceView.Said said, Line line) {
        return words.text("said", source(said.source()), words.measured(said.value(), line.unit()));
    }

    /** What lowered a share of answers in time: the first of them, the card in Tasklist shows all. */
    private @Nullable String late(Figure figure) {
        List<Breach> late = figure.breaches();
        if (late.isEmpty()) {
            return null;
        }
        String listed = late.stream()
                .limit(LATE_LISTED)
                .map(breach -> words.text(
                        breach.answered() == null ? "late.unanswered" : "late.answered",
                        own(breach.item()),
                        breach.line(),
                        words.plain(breach.hoursLate())))
                .collect(joining(words.text("separator")));
        return late.size() > LATE_LISTED
                ? words.text("late.more", late.size(), listed, late.size() - LATE_LISTED)
                : words.text("late", late.size(), listed);
    }

    /** What was to be reached when: the figure in the column is these put together (R31). */
    private @Nullable String stages(Line line) {
        List<TargetStage> stages = line.targetStages();
        if (stages.size() == 1 && !stages.get(0).monthly()) {
            String reason = stages.get(0).reason();
            return reason == null ? null : own(reason);
        }
        return stages.isEmpty()
                ? null
                : stages.stream().map(stage -> stage(stage, line)).collect(joining(words.text("separator")));
    }

    private String stage(TargetStage stage, Line line) {
        String said = words.text(
                stage.monthly() ? "target.monthly" : "target.stage",
                words.measured(stage.target(), line.unit()),
                words.day(stage.from()),
                words.day(stage.to()));
        return stage.reason() == null ? said : words.text("target.reason", said, own(stage.reason()));
    }

    private String status(Line line) {
        String status = words.code("lineStatus", line.status().name());
        Who decidedBy = names.who(line.decidedBy());
        if (line.decision() == null || decidedBy == null) {
            return status;
        }
        return words.text("reason.decided", status, own(line.decision()), own(decidedBy.name()));
    }

    /** Text that a person typed. */
    private String own(@Nullable String text) {
        return typeface.printable(text);
    }
}
