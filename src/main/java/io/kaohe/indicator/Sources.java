package io.kaohe.indicator;

import java.util.List;
import java.util.Optional;
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

    /** The source of that code, or of that name in Chinese or English. */
    public Optional<Source> find(String codeOrName) {
        return all().stream().filter(source -> source.isCalled(codeOrName)).findFirst();
    }
}
