package io.kaohe.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter that never arrived and is not tried any more.
 *
 * @param person a user id, or {@code group:<name>}
 * @param name null = a group, or nobody who is called so any more
 * @param channel mail, or the name of a robot
 * @param failure a code of why the last attempt failed; null = there was none
 */
public record Undelivered(
        String person,
        @Nullable String name,
        String channel,
        Instant writtenAt,
        @Nullable String failure) {

    Undelivered named(@Nullable String called) {
        return new Undelivered(person, called, channel, writtenAt, failure);
    }
}
