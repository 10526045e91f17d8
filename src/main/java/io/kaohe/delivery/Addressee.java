package io.kaohe.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Whom a letter is for.
 *
 * @param id a user id, or {@link io.kaohe.notification.Outbox#toGroup} where a robot speaks to all of a group at once
 * @param email null = cannot be reached by mail
 */
public record Addressee(String id, String name, @Nullable String email) {}
