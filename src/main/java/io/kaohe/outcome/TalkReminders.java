package io.kaohe.outcome;

import io.kaohe.notification.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are told about an improvement talk that waits for them: one message a person, kind and day. */
@Service
@Transactional
public class TalkReminders {

    private final ImprovementTalks talks;
    private final Outbox outbox;
    private final Clock clock;

    TalkReminders(ImprovementTalks talks, Outbox outbox, Clock clock) {
        this.talks = talks;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void talkOverdue(UUID id) {
        ImprovementTalk talk = talks.get(id);
        remind(talk, talk.reviewer(), "IMPROVEMENT_TALK_OVERDUE");
    }

    public void acknowledgementOverdue(UUID id) {
        ImprovementTalk talk = talks.get(id);
        remind(talk, talk.employee(), "ACKNOWLEDGEMENT_OVERDUE");
    }

    private void remind(ImprovementTalk talk, String recipient, String kind) {
        outbox.send(
                recipient,
                kind,
                "improvement-talk/" + talk.id(),
                null,
                kind + ":" + talk.id() + ":" + recipient + ":" + LocalDate.now(clock));
    }
}
