package io.kaohe.delivery;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that were given up, for HR, who can put an address right or tell the person. */
@Service
@Transactional(readOnly = true)
public class LostLetters {

    private static final int MOST = 100;

    private final JdbcDeliveries rows;
    private final Addressees addressees;
    private final DeliverySettings settings;
    private final Clock clock;

    LostLetters(JdbcDeliveries rows, Addressees addressees, DeliverySettings settings, Clock clock) {
        this.rows = rows;
        this.addressees = addressees;
        this.settings = settings;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Undelivered> all(Actor hr) {
        hr.mustBe(Role.HR);
        return rows.undelivered(clock.instant().minus(settings.forget()), MOST).stream()
                .map(lost -> lost.named(
                        addressees.find(lost.person()).map(Addressee::name).orElse(null)))
                .toList();
    }
}
