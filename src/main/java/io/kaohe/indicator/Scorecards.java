package io.kaohe.indicator;

import io.kaohe.shared.CycleType;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Scorecard templates with their versions. */
@Service
public class Scorecards {

    /** The active card of a role that serves cycles of the type. */
    public Optional<Scorecard> forRole(String role, CycleType type) {
        throw new UnsupportedOperationException();
    }

    /** @throws io.kaohe.shared.Refusal 404 when there is no such version */
    public Scorecard get(String code, int version) {
        throw new UnsupportedOperationException();
    }

    public List<Finding> lint(Scorecard card) {
        throw new UnsupportedOperationException();
    }
}
