package io.kaohe.organization;

import org.jspecify.annotations.Nullable;

/** Somebody the organization knows; {@code id} is also the login. */
public record Person(String id, String name, @Nullable String email) {}
