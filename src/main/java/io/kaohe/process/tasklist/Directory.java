package io.kaohe.process.tasklist;

import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People and teams of today, for forms in which somebody is chosen. */
@Component
public class Directory {

    /** Somebody to choose. */
    public record Entry(String id, String name, @Nullable String team) {}

    private final Organization organization;
    private final Clock clock;

    Directory(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    public List<Entry> people() {
        return organization.membersOn(LocalDate.now(clock)).stream()
                .map(Directory::entry)
                .toList();
    }

    public List<Team> teams() {
        return organization.teams(LocalDate.now(clock));
    }

    private static Entry entry(Member member) {
        return new Entry(member.person().id(), member.person().name(), member.teamName());
    }
}
