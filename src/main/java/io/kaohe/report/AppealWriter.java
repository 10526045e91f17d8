package io.kaohe.report;

import static java.util.stream.Collectors.joining;

import io.kaohe.appeal.AppealView;
import io.kaohe.appeal.AppealView.Correction;
import io.kaohe.appeal.AppealView.Figures;
import io.kaohe.appeal.AppealView.Graded;
import io.kaohe.appeal.AppealView.Matter;
import io.kaohe.appeal.Disputed;
import io.kaohe.appeal.Judgement;
import io.kaohe.print.Typeface;
import io.kaohe.print.Words;
import java.util.ArrayList;
import java.util.List;

/** Puts an appeal into the reader's words: what was contested, what was found, and what it changed. */
final class AppealWriter {

    private final AppealView appeal;
    private final Words words;
    private final Typeface typeface;
    private final CardWriter card;
    private final List<Row> rows = new ArrayList<>();

    private AppealWriter(AppealView appeal, Words words, Typeface typeface, CardWriter card) {
        this.appeal = appeal;
        this.words = words;
        this.typeface = typeface;
        this.card = card;
    }

    static List<Row> write(AppealView appeal, Words words, Typeface typeface, CardWriter card) {
        return new AppealWriter(appeal, words, typeface, card).write();
    }

    private List<Row> write() {
        Matter matter = appeal.matter();
        note(
                words.text("appeal.raised", words.day(appeal.raisedAt())),
                matter == null ? words.text("appeal.unsaid") : own(matter.reason()));
        if (matter != null) {
            if (matter.byMachine()) {
                note("", words.text("appeal.byMachine"));
            }
            matter.disputed().forEach(part -> disputed(matter, part));
            if (matter.reviewer() != null) {
                note(words.text("appeal.reviewer"), own(matter.reviewer().name()));
            }
            correction(matter);
            graded(matter);
        }
        note(words.text("appeal.outcome"), outcome());
        return rows;
    }

    private void disputed(Matter matter, Disputed part) {
        StringBuilder text = new StringBuilder(own(part.wrong()));
        matter.judgements().stream()
                .filter(found -> found.kind() == part.kind() && found.code().equals(part.code()))
                .forEach(found -> text.append('\n').append(found(matter, found)).append(cases(found)));
        note(name(matter, part), text.toString());
    }

    private String cases(Judgement found) {
        return found.cases().stream()
                .map(one -> words.text(
                        "appeal.case", own(one.situation()), own(one.action()), own(one.result()), own(one.moved())))
                .map(told -> "\n" + told)
                .collect(joining());
    }

    private String found(Matter matter, Judgement found) {
        String decision = matter.wasMissing(found)
                ? words.text("appeal.missing")
                : words.code("appeal.decision", found.decision().name());
        return words.text(
                "appeal.found",
                found.score() == null ? decision : decision + " " + words.figure(found.score()),
                own(found.answer()));
    }

    private String name(Matter matter, Disputed part) {
        return switch (part.kind()) {
            case RATING -> words.code("dimension", part.code());
            case GRADE -> words.text("appeal.gradeOf", words.code("grade", part.code()));
            case LINE ->
                matter.card().lines().stream()
                        .filter(line -> line.code().equals(part.code()))
                        .findFirst()
                        .map(card::name)
                        .orElse(part.code());
        };
    }

    private void correction(Matter matter) {
        Correction correction = matter.correction();
        if (correction != null) {
            note(
                    words.code("appeal.correction", correction.decision().name()) + "\n" + words.day(correction.at()),
                    own(correction.note()));
        }
    }

    private void graded(Matter matter) {
        Graded graded = matter.graded();
        if (graded != null) {
            note(
                    words.text("appeal.graded"),
                    words.text(
                            "appeal.graded.from",
                            words.code("grade", graded.computed()),
                            words.code("grade", graded.grade()),
                            own(graded.reason()),
                            graded.gradeTable()));
        }
    }

    private String outcome() {
        Figures before = appeal.before();
        Figures after = appeal.after();
        String status = words.code("appeal.status", appeal.status().name());
        if (appeal.status().open()) {
            return status;
        }
        return before == null || after == null || before.version() == after.version()
                ? status + words.text("separator") + words.text("appeal.stands")
                : status + words.text("separator") + words.text("appeal.change", said(before), said(after));
    }

    private String said(Figures figures) {
        return words.text(
                "appeal.figures",
                words.figure(figures.composite()),
                words.figure(figures.bonusCoefficient()),
                words.code("grade", figures.grade()));
    }

    private void note(String label, String text) {
        rows.add(new NoteRow(words.text("section.appeal"), "", label, text));
    }

    private String own(String text) {
        return typeface.printable(text);
    }
}
