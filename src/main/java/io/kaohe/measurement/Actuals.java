package io.kaohe.measurement;

import io.kaohe.shared.Period;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Measured figures of people and periods. */
@Service
public class Actuals {

    /** For each indicator the newest verified version, else the newest one that was not declined. */
    public Map<String, Actual> of(String employee, Period period) {
        throw new UnsupportedOperationException();
    }

    /** The same for many people: employee → indicator → actual. */
    public Map<String, Map<String, Actual>> of(Collection<String> employees, Period period) {
        throw new UnsupportedOperationException();
    }
}
