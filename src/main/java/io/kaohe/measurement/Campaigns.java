package io.kaohe.measurement;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose a campaign is, by the list that HR keeps. */
@Service
public class Campaigns {

    private static final String CAMPAIGN = "CAMPAIGN";

    private final JdbcAttributions rows;

    Campaigns(JdbcAttributions rows) {
        this.rows = rows;
    }

    /** Everybody who was responsible for it on the day, whatever tool calls it so. */
    @Transactional(readOnly = true)
    public Set<String> responsible(String campaign, LocalDate day) {
        return rows.current().stream()
                .filter(rule -> rule.fits(rule.source(), CAMPAIGN, campaign) && rule.holdsOn(day))
                .map(AttributionRule::employee)
                .collect(Collectors.toSet());
    }
}
