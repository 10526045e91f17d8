package io.kaohe.process.confirmtargets;

import io.kaohe.indicator.Definition;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.process.confirmtargets.ConfirmTargets.Subject;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Unit;
import io.kaohe.target.Target;
import io.kaohe.target.Targets;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_confirmTargets}: the person has seen what is to be reached. */
@Component
class ConfirmTargetsTask implements HumanTask {

    private final Targets targets;
    private final IndicatorLibrary library;

    ConfirmTargetsTask(Targets targets, IndicatorLibrary library) {
        this.targets = targets;
        this.library = library;
    }

    @Override
    public String key() {
        return ConfirmTargets.CONFIRM_TARGETS;
    }

    @Override
    public String schema() {
        return "schemas/confirmTargets.json";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        Subject subject = Subject.of(businessKey);
        return new Data(
                subject.period().toString(),
                targets.of(subject.employee(), subject.period()).values().stream()
                        .map(this::line)
                        .toList());
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Subject subject = Subject.of(submission.businessKey());
        targets.acknowledge(actor, subject.employee(), subject.period());
    }

    private Line line(Target target) {
        Indicator indicator = library.find(target.indicator()).orElseThrow();
        return new Line(
                indicator.code(),
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.unit(),
                Definition.of(indicator),
                target.target(),
                target.baseline());
    }

    private record Data(String period, List<Line> targets) {}

    private record Line(
            String indicator,
            String nameZh,
            String nameEn,
            Unit unit,
            Definition definition,
            BigDecimal target,
            @Nullable BigDecimal baseline) {}
}
