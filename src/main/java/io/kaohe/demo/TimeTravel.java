package io.kaohe.demo;

import io.kaohe.config.ConditionalOnDatabase;
import io.kaohe.config.ConditionalOnDatabase.Database;
import io.kaohe.process.engine.EngineClock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Takes the whole product, engine and database, to another moment, from where time goes on. */
@Component
@ConditionalOnDatabase(Database.EMBEDDED)
class TimeTravel {

    private final EngineClock clock;
    private final JdbcServerClock server;

    TimeTravel(EngineClock clock, JdbcServerClock server) {
        this.clock = clock;
        this.server = server;
    }

    void backTo(Instant moment) {
        server.travel(clock.travelTo(moment));
    }

    /** Never back in time, as nothing that was done is undone, and not further than today. */
    void forwardTo(Instant moment) {
        if (clock.hasTravelled() && moment.isAfter(clock.instant())) {
            Duration distance = clock.travelTo(moment);
            if (!distance.isNegative()) {
                home();
            } else {
                server.travel(distance);
            }
        }
    }

    /** To the time that it really is. */
    void home() {
        clock.back();
        server.back();
    }
}
