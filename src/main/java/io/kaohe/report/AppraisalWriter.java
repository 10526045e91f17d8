package io.kaohe.report;

import static java.util.stream.Collectors.joining;

import io.kaohe.appraisal.AppraisalView.OpinionsView;
import io.kaohe.appraisal.CardView.Customers;
import io.kaohe.appraisal.CardView.Customers.Question;
import io.kaohe.appraisal.CardView.Line;
import io.kaohe.diagnosis.Symptom;
import io.kaohe.print.RoleName;
import io.kaohe.print.Typeface;
import io.kaohe.print.Who;
import io.kaohe.print.Words;
import io.kaohe.report.AppraisalReport.Answer;
import io.kaohe.report.AppraisalReport.Card;
import io.kaohe.report.AppraisalReport.Confirmation;
import io.kaohe.report.AppraisalReport.Rating;
import io.kaohe.report.AppraisalReport.Result;
import io.kaohe.report.AppraisalReport.Round;
import io.kaohe.report.AppraisalReport.SelfReview;
import io.kaohe.report.AppraisalReport.Talk;
import io.kaohe.report.AppraisalReport.WorkCase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts an appraisal into the reader's words, in the order in which it is read and signed. */
final class AppraisalWriter {

    /** Who rates alone and by name. */
    private static final Set<String> NAMED = Set.of("SELF", "MANAGER");

    private final AppraisalReport report;
    private final Words words;
    private final Typeface typeface;
    private final CardWriter card;
    private final List<Row> rows = new ArrayList<>();

    private AppraisalWriter(AppraisalReport report, Words words, Typeface typeface) {
        this.report = report;
        this.words = words;
        this.typeface = typeface;
        this.card = new CardWriter(report.names(), report.stretches(), words, typeface);
    }

    static AppraisalPrint write(AppraisalReport report, Words words, Typeface typeface) {
        return new AppraisalWriter(report, words, typeface).write();
    }

    private AppraisalPrint write() {
        result();
        scorecard();
        explanation();
        selfReview();
        ratings();
        workCases();
        talks();
        confirmation();
        appeal();
        earlierResults();
        record();
        signatures();
        return new AppraisalPrint(
                who(report.employee()),
                orNone(report.team()),
                role(report.role()),
                who(report.reviewer()),
                words.period(report.period()),
                words.code("cycleType", report.period().type().name()),
                card(),
                words.code("status", report.status()),
                reference(),
                words.text(
                        "printed",
                        who(report.printed().by()),
                        words.moment(report.printed().at())),
                List.copyOf(rows));
    }

    private String role(@Nullable RoleName role) {
        return role == null ? words.text("none") : own(words.role(role));
    }

    private String card() {
        Card scorecard = report.card();
        return words.text("card", own(words.chinese() ? scorecard.nameZh() : scorecard.nameEn()), scorecard.version());
    }

    private String reference() {
        return report.current()
                .map(round -> words.text(
                        "reference.result", report.id(), round.result().version()))
                .orElse(report.id().toString());
    }

    private void result() {
        String section = words.text("section.result");
        report.current()
                .map(Round::result)
                .ifPresentOrElse(
                        result -> figures(section, result), () -> note(section, "", words.text("empty.result")));
    }

    private void figures(String section, Result result) {
        rows.add(new FiguresRow(
                section,
                result.completionRate() == null ? words.text("none") : words.figure(result.completionRate()) + "%",
                words.figure(result.qualitativeScore()),
                words.figure(result.composite()),
                words.figure(result.performanceIndex()),
                words.figure(result.bonusCoefficient()),
                words.code("grade", result.grade())));
        if (result.publishedAt() == null) {
            note(section, "", words.text("unpublished"));
        }
        if (result.calibrated() != null) {
            note(
                    section,
                    words.text(result.calibrated().inAppeal() ? "regraded" : "calibrated"),
                    words.text(
                            result.calibrated().inAppeal() ? "regraded.from" : "calibrated.from",
                            words.code("grade", result.calibrated().from()),
                            own(result.calibrated().by()),
                            own(result.calibrated().reason())));
        }
        notes(section, "flags", codes("flag", result.flags()));
        notes(section, "followUps", codes("followUp", result.followUps()));
        notes(section, "findings", result.findings().stream().map(this::finding).collect(joining("\n")));
    }

    /** What the figures hint at, with the numbers it rests on. */
    private String finding(Symptom found) {
        return switch (found.kind()) {
            case TRAFFIC_WITHOUT_CONVERSION ->
                words.text(
                        "finding.TRAFFIC_WITHOUT_CONVERSION",
                        card.name(line(found.line())),
                        card.name(line(found.other())),
                        words.percent(found.expected()),
                        words.percent(found.measured()));
            case VIDEO_AHEAD ->
                words.text("finding.VIDEO_AHEAD", words.percent(found.measured()), words.percent(found.expected()));
            case PLUNGE -> plunge(found, line(found.line()));
        };
    }

    private String plunge(Symptom found, Line line) {
        return words.text(
                "finding.PLUNGE",
                card.name(line),
                words.measured(found.measured(), line.unit()),
                words.measured(found.expected(), line.unit()),
                words.code("periodsBefore", report.period().type().name()));
    }

    private Line line(String code) {
        return report.lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void scorecard() {
        String section = words.text("section.scorecard");
        List<Line> lines = report.lines();
        for (int i = 0; i < lines.size(); i++) {
            rows.addAll(card.rows(section, lines.get(i), i % 2 == 1));
        }
        notes(section, "stretches", card.stretches());
        orEmpty(section, "empty.scorecard");
    }

    private void explanation() {
        String section = words.text("section.explanation");
        report.current()
                .ifPresent(round -> new Explanation(words, report.lines(), card)
                        .of(round.result())
                        .forEach(sentence -> note(section, sentence.about(), sentence.text())));
        orEmpty(section, "empty.explanation");
    }

    private void selfReview() {
        String section = words.text("section.selfReview");
        SelfReview review = report.selfReview();
        if (review != null && review.waivedBy() != null) {
            note(
                    section,
                    words.text("waived"),
                    words.text("by", own(review.waivedBy().name()))
                            + words.text("separator")
                            + own(review.waiveReason()));
        } else if (review != null) {
            note(section, words.text("attainment"), own(review.attainment()));
            note(section, words.text("ideas"), own(review.ideas()));
        }
        orEmpty(section, "empty.selfReview");
    }

    private void ratings() {
        String section = words.text("section.ratings");
        List<String> dimensions = report.ratings().stream()
                .filter(rating -> NAMED.contains(rating.group()))
                .map(Rating::dimension)
                .distinct()
                .toList();
        for (int i = 0; i < dimensions.size(); i++) {
            String dimension = dimensions.get(i);
            rows.add(new RatingRow(
                    section,
                    words.code("dimension", dimension),
                    score("SELF", dimension),
                    score("MANAGER", dimension),
                    i % 2 == 1));
        }
        notes(section, "group.APPEAL", together(report.ratedInAppeal(), "MANAGER"));
        notes(section, "group.PEER", together(report.ratings(), "PEER"));
        customers(section);
        upward(section);
        orEmpty(section, "empty.ratings");
    }

    /** The averages of a group whose people nobody is told apart. */
    private String together(List<Rating> ratings, String group) {
        return ratings.stream()
                .filter(rating -> rating.group().equals(group))
                .map(rating -> average(words.code("dimension", rating.dimension()), rating.score()))
                .collect(joining(words.text("separator")));
    }

    private String average(String about, BigDecimal score) {
        return words.text("average", about, words.figure(score));
    }

    private void customers(String section) {
        Customers said = report.customers();
        if (said == null) {
            return;
        }
        List<String> parts = new ArrayList<>();
        for (Question question : said.questions()) {
            String about = own(question.question());
            parts.add(
                    question.average() == null
                            ? words.text("customers.tooFew", about, question.answers(), said.needed())
                            : average(about, question.average()));
        }
        said.findings()
                .forEach(found -> parts.add(
                        words.text("customers.finding", own(found.code()), own(found.finding()), found.occurrences())));
        notes(
                section,
                "group.CUSTOMER",
                parts.isEmpty()
                        ? words.text("customers.none", said.needed())
                        : String.join(words.text("separator"), parts));
    }

    private void upward(String section) {
        OpinionsView said = report.upward();
        if (said != null) {
            String averages = said.averages().stream()
                    .map(each -> average(words.code("dimension", each.dimension()), each.score()))
                    .collect(joining(words.text("separator")));
            notes(section, "group.UPWARD", averages.isEmpty() ? words.text("upward.tooFew") : averages);
        }
    }

    private String score(String group, String dimension) {
        BigDecimal score = report.ratings().stream()
                .filter(rating ->
                        rating.group().equals(group) && rating.dimension().equals(dimension))
                .map(Rating::score)
                .findFirst()
                .orElse(null);
        return words.figure(score);
    }

    private void workCases() {
        String section = words.text("section.cases");
        int number = 0;
        for (WorkCase workCase : report.cases()) {
            String topic = words.text("case", ++number, codes("dimension", workCase.dimensions()));
            rows.add(new NoteRow(section, topic, words.text("case.situation"), own(workCase.situation())));
            rows.add(new NoteRow(section, topic, words.text("case.action"), own(workCase.action())));
            rows.add(new NoteRow(section, topic, words.text("case.result"), own(workCase.result())));
            rows.add(new NoteRow(section, topic, words.text("case.moved"), own(workCase.moved())));
        }
        orEmpty(section, "empty.cases");
    }

    private void talks() {
        String section = words.text("section.talk");
        for (Round round : report.rounds()) {
            Talk talk = round.talk();
            if (talk != null) {
                note(
                        section,
                        words.text("talk", own(talk.heldBy().name()), words.day(talk.heldAt())),
                        own(talk.minutes()));
                if (talk.planChange() != null) {
                    note(section, words.text("planChange"), own(talk.planChange()));
                }
            }
        }
        orEmpty(section, "empty.talk");
    }

    private void confirmation() {
        String section = words.text("section.confirmation");
        for (Round round : report.rounds()) {
            confirmation(section, round.confirmation());
            answer(section, round.answer());
        }
        if (report.appeal() != null) {
            note(section, words.text("appealed", words.day(report.appeal().raisedAt())), words.text("appealed.below"));
        }
        if (report.closeReason() != null) {
            note(section, words.code("status", report.status()) + concludedOn(), own(report.closeReason()));
        }
        orEmpty(section, "empty.confirmation");
    }

    private void confirmation(String section, @Nullable Confirmation confirmation) {
        if (confirmation == null) {
            return;
        }
        String by = own(confirmation.by().name());
        String on = words.day(confirmation.at());
        if (confirmation.objection()) {
            note(section, words.text("objected", by, on), own(confirmation.reason()));
        } else {
            note(section, words.text("confirmed"), words.text("confirmed.by", by, on));
        }
    }

    private void answer(String section, @Nullable Answer answer) {
        if (answer != null) {
            String label = words.text("answered", own(answer.by().name()), words.day(answer.at()));
            note(section, label, words.code("answer", answer.decision()) + "\n" + own(answer.text()));
        }
    }

    private void appeal() {
        if (report.appeal() != null) {
            rows.addAll(AppealWriter.write(report.appeal(), words, typeface, card));
        }
    }

    private String concludedOn() {
        Instant at = report.concludedAt();
        return at == null ? "" : "\n" + words.day(at);
    }

    private void earlierResults() {
        List<Round> rounds = report.rounds();
        for (Round round : rounds.subList(0, Math.max(0, rounds.size() - 1))) {
            Result result = round.result();
            note(
                    words.text("section.earlier"),
                    words.text("version", result.version(), words.day(result.scoredAt())),
                    words.text(
                            "earlier",
                            words.figure(result.composite()),
                            words.figure(result.bonusCoefficient()),
                            words.code("grade", result.grade())));
        }
    }

    /** By which rules it was worked out, so that it can be worked out again. */
    private void record() {
        String section = words.text("section.record");
        report.current().map(Round::result).ifPresent(result -> {
            note(section, words.text("scoredAt"), words.moment(result.scoredAt()));
            note(section, words.text("rules"), words.text("rules.version", result.ruleVersion()) + tables(result));
        });
        note(section, words.text("head.card"), card());
        notes(
                section,
                "standIns",
                report.standIns().stream()
                        .map(one -> words.text(
                                "standIn",
                                own(one.who().name()),
                                own(one.inPlaceOf().name()),
                                words.moment(one.at())))
                        .collect(joining("\n")));
    }

    private String tables(Result result) {
        return result.decisionVersions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(table -> words.text("separator")
                        + words.text("table", words.code("decision", table.getKey()), table.getValue()))
                .collect(joining());
    }

    private void signatures() {
        Round round = report.current().orElse(null);
        Confirmation confirmation = round == null ? null : round.confirmation();
        Talk talk = round == null ? null : round.talk();
        Answer answer = round == null ? null : round.answer();
        rows.add(new SignaturesRow(
                words.text("section.signatures"),
                signature(
                        report.employee(),
                        confirmation == null ? null : confirmation.objection() ? "signed.objected" : "signed.confirmed",
                        confirmation == null ? null : confirmation.at()),
                signature(
                        talk == null ? report.reviewer() : talk.heldBy(),
                        talk == null ? null : "signed.talk",
                        talk == null ? null : talk.heldAt()),
                signature(
                        answer == null ? null : answer.by(),
                        answer == null ? null : "signed.answer",
                        answer == null ? null : answer.at())));
    }

    private SignaturesRow.Signature signature(@Nullable Who who, @Nullable String done, @Nullable Instant at) {
        return new SignaturesRow.Signature(
                who == null ? "" : own(who.name()), done == null || at == null ? "" : words.text(done, words.day(at)));
    }

    private String who(Who who) {
        return words.who(who, typeface);
    }

    private String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? words.text("none") : own(text);
    }

    /** Text that a person typed. */
    private String own(@Nullable String text) {
        return typeface.printable(text);
    }

    private String codes(String family, List<String> codes) {
        return codes.stream().map(code -> words.code(family, code)).collect(joining(words.text("separator")));
    }

    private void notes(String section, String label, String text) {
        if (!text.isEmpty()) {
            note(section, words.text(label), text);
        }
    }

    private void note(String section, String label, String text) {
        rows.add(new NoteRow(section, "", label, text));
    }

    /** A section without content says so: the reader must not wonder whether a page is missing. */
    private void orEmpty(String section, String key) {
        if (rows.stream().noneMatch(row -> row.section().equals(section))) {
            note(section, "", words.text(key));
        }
    }
}
