package io.kaohe.web.team;

import io.kaohe.shared.Actor;
import io.kaohe.team.Team;
import io.kaohe.team.Teammate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people somebody answers for. */
@RestController
class TeamController {

    private final Team team;

    TeamController(Team team) {
        this.team = team;
    }

    /** Empty for who leads nobody. */
    @GetMapping("/api/me/team")
    List<Teammate> team(Actor actor) {
        return team.of(actor);
    }
}
