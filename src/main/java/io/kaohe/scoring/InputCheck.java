package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Refusal;
import java.util.List;

/** Everything an input must satisfy before it is scored; each rule in a class of its own. */
final class InputCheck {

    private InputCheck() {}

    /** @throws Refusal 422 with one error a field */
    static void refuseUnlessSound(ScoringInput input) {
        FieldErrors errors = new FieldErrors();
        // sizes first: only numbers of sane size are calculated with, even to check them
        InputSizeCheck.check(input, errors);
        errors.refuse();
        List<Line> lines = input.lines();
        for (int i = 0; i < lines.size(); i++) {
            LineCheck.check("lines[" + i + "]", lines.get(i), errors);
        }
        CardCheck.check(input, errors);
        RatingCheck.check(input, errors);
        JudgementWeightCheck.check(input, errors);
        LinkCheck.check(input, errors);
        UsableActualCheck.check(input, errors);
        errors.refuse();
    }
}
