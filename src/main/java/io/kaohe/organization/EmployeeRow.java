package io.kaohe.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of an employees file. */
record EmployeeRow(Person person, Place place, @Nullable BigDecimal bonusBase) {

    String id() {
        return person.id();
    }

    LocalDate from() {
        return place.from();
    }
}
