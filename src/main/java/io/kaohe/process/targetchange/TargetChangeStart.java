package io.kaohe.process.targetchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.indicator.Indicator;
import io.kaohe.process.tasklist.StartForm;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Unit;
import io.kaohe.target.ChangeableTarget;
import io.kaohe.target.TargetChanges;
import io.kaohe.target.TargetChanges.Request;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The start form of {@code targetChange.bpmn}: a line manager asks for another target of one of their people. */
@Component
class TargetChangeStart implements StartForm {

    private final TargetChanges changes;

    TargetChangeStart(TargetChanges changes) {
        this.changes = changes;
    }

    @Override
    public String key() {
        return TargetChangeProcess.KEY;
    }

    @Override
    public String schema() {
        return "schemas/targetChange.json";
    }

    @Override
    public Object data(Actor actor) {
        return new Data(changes.changeable(actor).stream().map(Choice::of).toList());
    }

    @Override
    public String accept(Actor actor, JsonNode content) {
        Content asked = Submission.read(content, Content.class);
        Request request = new Request(
                asked.employee(),
                asked.indicator(),
                Period.of(asked.period()),
                asked.target(),
                asked.effectiveFrom(),
                asked.reason());
        return changes.request(actor, request).toString();
    }

    private record Data(List<Choice> targets) {}

    private record Choice(
            String employee,
            String name,
            String indicator,
            String nameZh,
            String nameEn,
            Unit unit,
            String period,
            BigDecimal target) {

        static Choice of(ChangeableTarget one) {
            Indicator indicator = one.indicator();
            return new Choice(
                    one.person().id(),
                    one.person().name(),
                    indicator.code(),
                    indicator.nameZh(),
                    indicator.nameEn(),
                    indicator.unit(),
                    one.period().toString(),
                    one.target());
        }
    }

    private record Content(
            String employee, String indicator, String period, String target, LocalDate effectiveFrom, String reason) {}
}
