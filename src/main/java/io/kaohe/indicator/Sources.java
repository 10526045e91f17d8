package io.kaohe.indicator;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry of sources (R29): a figure from anywhere else is refused (S49, S50). */
@Service
@Transactional(readOnly = true)
public class Sources {

    private final JdbcIndicators rows;

    Sources(JdbcIndicators rows) {
        this.rows = rows;
    }

    public List<Source> all() {
        return rows.sources();
    }
}
