package io.kaohe.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in the organization.
 *
 * @param team team id
 * @param teamName what people call it
 * @param manager id of the line manager; null shows as "no reviewer"
 * @param role job such as {@code SEO}; null = no scorecard
 * @param from first day, included
 * @param to last day, included; null = open end
 */
public record Member(
        Person person,
        @Nullable String team,
        @Nullable String teamName,
        @Nullable String manager,
        @Nullable String role,
        LocalDate from,
        @Nullable LocalDate to) {}
