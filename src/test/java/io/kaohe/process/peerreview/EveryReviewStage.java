package io.kaohe.process.peerreview;

import static io.kaohe.process.AppraisalFixture.anAppraisal;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.organization.Organization;
import io.kaohe.peerreview.Invitation;
import io.kaohe.peerreview.PeerProcess;
import io.kaohe.peerreview.PeerReviewReminders;
import io.kaohe.peerreview.PeerReviews;
import io.kaohe.peerreview.PeerStages;
import io.kaohe.peerreview.Reviewee;
import io.kaohe.peerreview.Stage;
import io.kaohe.process.Office;
import io.kaohe.shared.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A stage in which 陈洁, 孙丽 and 吴昊 are asked for their view of 李娜, beside whom or for whom they work. */
public abstract class EveryReviewStage {

    protected final UUID id = UUID.randomUUID();
    protected final Stage stage;
    protected final List<Invitation> invitations;

    private final Period period;

    @Autowired
    protected Office office;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected PeerProcess process;

    @Autowired
    protected Appraisals appraisals;

    @Autowired
    protected Organization organization;

    @Autowired
    protected PeerReviews reviews;

    @Autowired
    protected PeerStages stages;

    @Autowired
    protected PeerReviewReminders reminders;

    protected EveryReviewStage(Function<UUID, Stage> stage, String period) {
        this.stage = stage.apply(id);
        this.period = Period.of(period);
        invitations = Stream.of("chen.jie", "sun.li", "wu.hao")
                .map(colleague -> seat(UUID.randomUUID(), colleague, Invitation.Status.INVITED))
                .toList();
    }

    @BeforeEach
    void threeAreInvited() {
        given(appraisals.get(id)).willReturn(anAppraisal(id, AppraisalStatus.SELF_REVIEW, office.now()));
        given(reviews.reviewee(id))
                .willReturn(new Reviewee(new Reviewee.Who("李娜", null, null), period.toString(), period.type()));
        given(reviews.invitations(stage)).willReturn(invitations);
        invitations.forEach(seat -> given(reviews.invitation(seat.id())).willReturn(seat));
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
    }

    /** The seat as it has become. */
    protected void becomes(Invitation seat, Invitation.Status status) {
        given(reviews.invitation(seat.id())).willReturn(seat(seat.id(), seat.reviewer(), status));
    }

    protected void submit(String colleague, String submission) {
        office.submit(
                colleague,
                tasks.createTaskQuery()
                        .taskDefinitionKey(PeerReviewProcess.PEER_REVIEW)
                        .taskAssignee(colleague)
                        .singleResult(),
                submission);
    }

    protected List<String> asked() {
        return tasks.createTaskQuery().taskDefinitionKey(PeerReviewProcess.PEER_REVIEW).list().stream()
                .map(Task::getAssignee)
                .toList();
    }

    private Invitation seat(UUID invitation, String colleague, Invitation.Status status) {
        return new Invitation(invitation, stage, colleague, false, status, null);
    }
}
