package io.kaohe.report;

import io.kaohe.appraisal.ManagerScoring.Rating;
import io.kaohe.plan.GoalResult;
import io.kaohe.plan.Plan;
import io.kaohe.plan.PlanContent;
import io.kaohe.plan.PlanReview;
import io.kaohe.plan.PlanReview.Judgement;
import io.kaohe.plan.PlanView;
import io.kaohe.print.RoleName;
import io.kaohe.print.Typeface;
import io.kaohe.print.Words;
import io.kaohe.report.SignaturesRow.Signature;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an improvement plan into the reader's words: every step with its author and time, and where people sign. */
final class PlanWriter {

    private final PlanReport report;
    private final PlanView view;
    private final Words words;
    private final Typeface typeface;
    private final List<Row> rows = new ArrayList<>();

    private PlanWriter(PlanReport report, Words words, Typeface typeface) {
        this.report = report;
        this.view = report.view();
        this.words = words;
        this.typeface = typeface;
    }

    static PlanPrint write(PlanReport report, Words words, Typeface typeface) {
        return new PlanWriter(report, words, typeface).write();
    }

    private PlanPrint write() {
        start();
        view.drafts().forEach(this::draft);
        coaching();
        view.reviews().forEach(this::review);
        end();
        record();
        String none = words.text("none");
        rows.add(new SignaturesRow(
                words.text("section.signatures"),
                new Signature(own(view.person().name()), ""),
                new Signature(own(view.manager().name()), ""),
                new Signature("", "")));
        Plan plan = view.plan();
        RoleName role = report.role();
        String team = view.person().team();
        return new PlanPrint(
                own(view.person().name()),
                team == null ? none : own(team),
                role == null ? none : own(words.role(role)),
                own(view.manager().name()),
                words.code("occasion", plan.occasion().name()),
                time(plan),
                words.text("round." + plan.round()),
                words.code("status", plan.status().name()),
                words.text("reference", plan.id()),
                words.text(
                        "printed",
                        words.who(report.printed().by(), typeface),
                        words.moment(report.printed().at())),
                List.copyOf(rows));
    }

    private String time(Plan plan) {
        Instant begun = plan.begunAt();
        Instant until = plan.reviewAt();
        return begun == null || until == null
                ? words.text("time.open")
                : words.text("time", words.day(begun), words.day(until));
    }

    private void start() {
        String section = words.text("section.start");
        Plan plan = view.plan();
        note(section, "", words.moment(plan.startedAt()), who(plan.startedBy()));
        for (PlanView.Cause cause : view.causes()) {
            String period = words.period(Period.of(cause.period()));
            String result =
                    words.text("because.result", period, cause.version(), cause.ruleVersion(), cause.followUpTable());
            Instant held = cause.talkHeldAt();
            note(
                    section,
                    "",
                    words.text("because"),
                    held == null ? result : words.text("because.talk", words.day(held), result));
        }
        if (plan.reason() != null) {
            note(section, "", words.text("reason"), own(plan.reason()));
        }
        view.pauses().forEach(pause -> note(section, "", words.text("pause"), pause(pause)));
    }

    private String pause(PlanView.Pause pause) {
        String meant = words.text("pause.said", words.day(pause.from()), words.day(pause.until()), own(pause.reason()));
        PlanView.Ended ended = pause.ended();
        return ended == null
                ? meant
                : words.text("pause.ended", meant, words.day(ended.on()), who(ended.by()), own(ended.reason()));
    }

    private void draft(PlanView.Draft draft) {
        String section = words.text("section.plan");
        String topic = words.text("version", draft.version(), who(draft.by()), words.moment(draft.at()));
        List<PlanContent.Goal> goals = draft.content().goals();
        for (int i = 0; i < goals.size(); i++) {
            note(section, topic, words.text("goal", i + 1), goal(goals.get(i)));
        }
        List<PlanContent.Action> actions = draft.content().actions();
        for (int i = 0; i < actions.size(); i++) {
            PlanContent.Action action = actions.get(i);
            note(
                    section,
                    topic,
                    words.text("action", i + 1),
                    words.text("action.by", own(action.what()), words.day(action.until())));
        }
        if (draft.content().support() != null) {
            note(section, topic, words.text("support"), own(draft.content().support()));
        }
        if (draft.decision() != null && draft.decidedBy() != null && draft.decidedAt() != null) {
            note(
                    section,
                    topic,
                    words.code("decision", draft.decision().name()),
                    words.text(
                            "decided", who(draft.decidedBy()), words.moment(draft.decidedAt()), own(draft.comment())));
        }
    }

    private String goal(PlanContent.Goal goal) {
        return goal.indicator() == null
                ? own(goal.what())
                : words.text("goal.measured", own(goal.what()), name(goal.indicator()), figure(goal, goal.target()));
    }

    private void coaching() {
        String section = words.text("section.coaching");
        if (view.coachings().isEmpty()) {
            note(section, "", "", words.text("coaching.none"));
        }
        view.coachings()
                .forEach(session -> note(
                        section,
                        words.text("session", who(session.heldBy()), words.moment(session.heldAt())),
                        "",
                        own(session.minutes())));
    }

    private void review(PlanReview review) {
        String section = words.text("section.review", review.round());
        String self = words.text(
                "session", who(review.self().by()), words.moment(review.self().at()));
        note(section, self, words.text("self"), own(review.self().attainment()));
        if (review.self().difficulties() != null) {
            note(section, self, words.text("difficulties"), own(review.self().difficulties()));
        }
        if (review.judgement() != null) {
            judgement(section, review.judgement());
        }
    }

    private void judgement(String section, Judgement judgement) {
        String topic = words.text("session", who(judgement.by()), words.moment(judgement.at()));
        for (int i = 0; i < judgement.goals().size(); i++) {
            note(
                    section,
                    topic,
                    words.text("goal", i + 1),
                    result(judgement.goals().get(i)));
        }
        for (Rating rating : judgement.ratings()) {
            String dimension = words.code("dimension", rating.dimension().name());
            note(section, topic, dimension, words.figure(rating.score()));
            rating.cases()
                    .forEach(one -> note(
                            section,
                            topic,
                            "",
                            words.text(
                                    "case",
                                    own(one.situation()),
                                    own(one.action()),
                                    own(one.result()),
                                    own(one.moved()))));
        }
        note(section, topic, words.text("score"), words.figure(judgement.score()));
        note(
                section,
                topic,
                words.text("conclusion"),
                words.text(
                        "conclusion.said",
                        words.code("conclusionCode", judgement.conclusion().name()),
                        who(judgement.by()),
                        words.moment(judgement.at()),
                        own(judgement.reason())));
    }

    private String result(GoalResult result) {
        PlanContent.Goal goal = result.goal();
        if (goal.indicator() == null) {
            return own(goal.what());
        }
        String reached = result.reached() == null ? "unknown" : result.reached() ? "yes" : "no";
        return words.text("goal.result", goal(goal), figure(goal, result.figure()), words.text("reached." + reached));
    }

    private void end() {
        String section = words.text("section.end");
        PlanView.Support support = view.support();
        if (support != null) {
            note(
                    section,
                    "",
                    words.text("conclusion"),
                    words.text(
                            "supportDecided",
                            words.code("kind", support.kind().name()),
                            who(support.by()),
                            words.moment(support.at()),
                            own(support.reason())));
        }
        PlanView.Answer answer = view.answer();
        if (answer != null) {
            String said = answer.comment() == null ? words.text("answer.none") : own(answer.comment());
            note(section, "", words.text("answer"), words.text("answer.said", said, words.moment(answer.at())));
        }
    }

    private void record() {
        String section = words.text("section.record");
        view.timeline()
                .forEach(event -> note(
                        section,
                        "",
                        words.moment(event.at()),
                        words.text("event", words.code("event", event.kind()), who(event.who()))));
    }

    private String name(String code) {
        return view.indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .map(indicator -> words.chinese() ? indicator.nameZh() : indicator.nameEn())
                .map(this::own)
                .findFirst()
                .orElse(code);
    }

    private String figure(PlanContent.Goal goal, @Nullable BigDecimal value) {
        return view.indicators().stream()
                .filter(indicator -> indicator.code().equals(goal.indicator()))
                .findFirst()
                .map(indicator -> words.measured(value, indicator.unit()))
                .orElseGet(() -> words.measured(value, null));
    }

    private String who(String id) {
        return id.equals("system") ? words.text("who.system") : words.who(report.who(id), typeface);
    }

    private void note(String section, String topic, String label, String text) {
        rows.add(new NoteRow(section, topic, label, text));
    }

    /** Text that a person typed. */
    private String own(@Nullable String text) {
        return typeface.printable(text);
    }
}
