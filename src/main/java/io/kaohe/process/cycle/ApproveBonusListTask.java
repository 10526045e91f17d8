package io.kaohe.process.cycle;

import io.kaohe.cycle.Cycles;
import io.kaohe.outcome.BonusList;
import io.kaohe.outcome.BonusLists;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_approveBonusList}: HR sees coefficients, bases and the total before anything is paid. */
@Component
class ApproveBonusListTask implements HumanTask {

    private final BonusLists lists;
    private final Cycles cycles;

    ApproveBonusListTask(BonusLists lists, Cycles cycles) {
        this.lists = lists;
        this.cycles = cycles;
    }

    @Override
    public String key() {
        return BonusApproval.APPROVE_BONUS_LIST;
    }

    @Override
    public String schema() {
        return "schemas/approveBonusList.json";
    }

    @Override
    public String subject() {
        return "cycleId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        UUID id = UUID.fromString(businessKey);
        BonusList list = lists.of(actor, id);
        return new Data(
                cycles.get(id).period().toString(),
                list.lines(),
                list.total(),
                list.withoutBase(),
                list.lines().stream()
                        .filter(BonusList.Line::closedUnconfirmed)
                        .map(BonusList.Line::name)
                        .toList());
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Content content = submission.as(Content.class);
        lists.decide(actor, UUID.fromString(submission.businessKey()), content.decision(), content.reason());
    }

    private record Data(
            String period,
            List<BonusList.Line> rows,
            BigDecimal total,
            int withoutBase,
            List<String> closedUnconfirmed) {}

    private record Content(
            BonusLists.Decision decision, @Nullable String reason) {}
}
