package io.kaohe.indicator;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Targets of people and periods; a change is a new version. */
@Service
public class Targets {

    /** The newest version for each indicator. */
    public Map<String, Target> of(String employee, Period period) {
        throw new UnsupportedOperationException();
    }

    /** The person has seen their targets of the period. */
    public void acknowledge(Actor actor, String employee, Period period) {
        throw new UnsupportedOperationException();
    }
}
