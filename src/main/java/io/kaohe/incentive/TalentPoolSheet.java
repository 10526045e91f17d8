package io.kaohe.incentive;

import io.kaohe.appraisal.ManagerScoring.Potential;
import io.kaohe.incentive.AdvancementSheet.Past;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The management reserve talent pool: who is suggested, who belongs to it and who left it. */
public record TalentPoolSheet(List<Suggestion> suggestions, List<Membership> members, List<Membership> former) {

    /**
     * Somebody whose newest year's result says so, about whom nobody has decided yet.
     *
     * @param version of that result
     */
    public record Suggestion(
            UUID appraisal,
            int version,
            String employee,
            String name,
            @Nullable String team,
            Past result,
            @Nullable Potential potential) {}

    /**
     * @param newest the newest published year; null = it was withdrawn since
     * @param reviews why the person stayed, the oldest first
     * @param reviewDue when HR looks again whether the person stays
     * @param left null = belongs to it
     */
    public record Membership(
            UUID id,
            String employee,
            String name,
            @Nullable Past newest,
            Word admitted,
            List<Word> reviews,
            LocalDate reviewDue,
            boolean overdue,
            @Nullable Word left) {}

    /** What HR decided: who, when, why. */
    public record Word(String by, Instant at, String reason) {}
}
