package io.kaohe.cycle;

import io.kaohe.organization.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a cycle looks at; both lists empty = everybody. */
public record Scope(List<String> teams, List<String> employees) {

    public static final Scope EVERYBODY = new Scope(List.of(), List.of());

    public Scope(@Nullable List<String> teams, @Nullable List<String> employees) {
        this.teams = teams == null ? List.of() : List.copyOf(teams);
        this.employees = employees == null ? List.of() : List.copyOf(employees);
    }

    boolean includes(Member member) {
        return teams.isEmpty() && employees.isEmpty()
                || member.team() != null && teams.contains(member.team())
                || employees.contains(member.person().id());
    }
}
