package io.kaohe.measurement;

import io.kaohe.organization.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the figures of an indicator are in.
 *
 * @param source where they usually come from
 * @param expected how many people are measured by it
 * @param unverified imported, but not verified yet, so not scored
 * @param missing those without any figure, by id
 */
public record Coverage(
        String indicator,
        String nameZh,
        String nameEn,
        @Nullable String source,
        int expected,
        int verified,
        int unverified,
        List<Person> missing) {

    public Coverage {
        missing = List.copyOf(missing);
    }

    public boolean complete() {
        return verified == expected;
    }
}
