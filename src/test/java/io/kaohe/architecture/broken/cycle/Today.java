package io.kaohe.architecture.broken.cycle;

import java.time.LocalDate;
import java.time.ZoneId;

/** Breaks: today comes from the clock. */
class Today {

    LocalDate day() {
        return LocalDate.now(ZoneId.systemDefault());
    }
}
