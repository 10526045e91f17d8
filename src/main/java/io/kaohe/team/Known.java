package io.kaohe.team;

import io.kaohe.appraisal.Dimension;
import io.kaohe.diagnosis.Symptom;
import io.kaohe.team.Teammate.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person before a talk.
 *
 * @param lines the measured ones of the last result that may be talked about
 * @param symptoms of the same card
 * @param self the self-review's scores
 * @param manager the line manager's
 * @param actions agreed in the last improvement talk and in the running plan
 * @param coaching when the next session of the running plan is due; null = none is
 */
record Known(
        List<Line> lines,
        List<Symptom> symptoms,
        Map<Dimension, BigDecimal> self,
        Map<Dimension, BigDecimal> manager,
        List<Action> actions,
        @Nullable LocalDate coaching) {

    record Action(String what, LocalDate until) {}
}
