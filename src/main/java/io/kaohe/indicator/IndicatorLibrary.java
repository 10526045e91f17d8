package io.kaohe.indicator;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The indicators a company measures by; the latest version of each. */
@Service
public class IndicatorLibrary {

    public List<Indicator> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<Indicator> find(String code) {
        throw new UnsupportedOperationException();
    }
}
