package io.kaohe.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.kaohe.board.OpenWork;
import io.kaohe.board.OpenWork.OpenTask;
import io.kaohe.outcome.ImprovementTalks;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import io.kaohe.team.HeldTasks.Held;
import io.kaohe.team.OwnSteps.Next;
import io.kaohe.team.OwnSteps.Own;
import io.kaohe.team.OwnSteps.Steps;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is to be done about one's own appraisals")
class OwnStepsTest {

    private static final Actor JIE = new Actor("chen.jie", Set.of(Role.EMPLOYEE));
    private static final Instant DUE = Instant.parse("2026-11-30T15:59:59Z");
    private static final UUID SEPTEMBER = new UUID(0, 9);
    private static final UUID OCTOBER = new UUID(0, 10);
    private static final UUID TALK = new UUID(1, 9);

    private final HeldTasks held = mock(HeldTasks.class);
    private final ImprovementTalks talks = mock(ImprovementTalks.class);
    private final OpenWork work = mock(OpenWork.class);
    private final OwnSteps steps = new OwnSteps(held, talks, work);

    @BeforeEach
    void aSelfReviewIsDueAndATalkIsUnfinished() {
        given(held.heldBy("chen.jie")).willReturn(List.of(new Held("self", "Self-review", DUE, OCTOBER)));
        given(talks.unfinished("chen.jie")).willReturn(Map.of(SEPTEMBER, TALK));
        given(work.tasksOf(any())).willReturn(Map.of(TALK, List.of(task("talk", "王敏"))));
    }

    @Test
    void eachAppraisalHasTheTasksOfItsOwnInTheOrderAsked() {
        assertThat(steps.of(JIE, List.of(SEPTEMBER, OCTOBER)))
                .containsExactly(
                        new Steps(List.of(), List.of(new Next("Improvement talk", "王敏", DUE))),
                        new Steps(List.of(new Own("self", "Self-review")), List.of()));
    }

    @Test
    void aTalkThatWaitsForThePersonIsTheirTaskAndNotWhatOthersDo() {
        given(held.heldBy("chen.jie")).willReturn(List.of(new Held("talk", "Improvement talk", DUE, TALK)));

        assertThat(steps.of(JIE, List.of(SEPTEMBER)))
                .containsExactly(new Steps(List.of(new Own("talk", "Improvement talk")), List.of()));
    }

    @Test
    void whoHasNoTalkIsToldOfNone() {
        given(talks.unfinished("chen.jie")).willReturn(Map.of());
        given(work.tasksOf(any())).willReturn(Map.of());

        assertThat(steps.of(JIE, List.of(SEPTEMBER))).containsExactly(new Steps(List.of(), List.of()));
    }

    private static OpenTask task(String id, String holder) {
        return new OpenTask(id, "Improvement talk", holder, null, DUE, "instance");
    }
}
