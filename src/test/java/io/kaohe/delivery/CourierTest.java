package io.kaohe.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.kaohe.delivery.Matters.Waiting;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.TestDatabase;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Messages reach people: gathered, once, at hours that suit, and also after a failure")
class CourierTest {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
    private static final LocalTime NOW = LocalTime.now(CLOCK);
    private static final String TASK = "https://kaohe.example/camunda/app/tasklist/default/#/?task=";
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    final GreenMailExtension server = new GreenMailExtension(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private final JdbcClient jdbc = database.jdbc();
    private final Map<String, Waiting> open = new HashMap<>();
    private final List<Letter> posted = new CopyOnWriteArrayList<>();
    private @Nullable String refusal;
    private @Nullable RuntimeException failure;
    private boolean overheard;
    private int port;

    @BeforeEach
    void nothingWaits() {
        port = server.getSmtp().getPort();
        jdbc.sql("truncate kaohe.outbox, kaohe.letter, kaohe.delivery, kaohe.message_preference")
                .update();
        open.put(
                "T1",
                new Waiting(
                        "自评 Self-review · 张伟 · 2026-10",
                        LocalDate.of(2026, 11, 8),
                        "/camunda/app/tasklist/default/#/?task=T1",
                        false));
        open.put(
                "T2",
                new Waiting(
                        "评价同事 Review colleague · 张伟 · 2026-Q4",
                        null,
                        "/camunda/app/tasklist/default/#/?task=T2",
                        true));
        prefers("zhang.wei", "zh", NOW, NOW, true);
        prefers("hr", "en", NOW, NOW, true);
    }

    @Test
    void manyMessagesAreOneMailThatNamesTheTasksAndLinksToThem() throws Exception {
        message("zhang.wei", "TASK_ASSIGNED", "T1");
        message("zhang.wei", "PEER_REVIEW_OVERDUE", "T2");
        message("zhang.wei", "RESULT_PUBLISHED", null);

        courier().round();
        courier().round();

        MimeMessage mail = theOnlyMail();
        assertThat(mail.getSubject()).isEqualTo("绩效考核：3项提醒");
        assertThat(mail.getAllRecipients()).extracting(Address::toString).containsExactly("zhang.wei@demo.example");
        for (String type : List.of("text/plain", "text/html")) {
            assertThat(text(mail, type))
                    .contains("张伟：", "有新的待办", "自评 · 张伟 · 2026年10月 · 截止2026年11月8日")
                    .contains("已逾期", "评价同事 · 张伟 · 2026年第4季度", "您的考核结果已公布")
                    .contains("https://kaohe.example/camunda/app/tasklist/default/#/?task=T1");
        }
        assertThat(mail.getMessageID())
                .isEqualTo("<"
                        + jdbc.sql("select id::text from kaohe.letter")
                                .query(String.class)
                                .single() + "@kaohe>");
    }

    @Test
    void aGroupHearsByItsRobotAndEachMemberInTheirOwnLanguage() throws Exception {
        message("group:hr", "REPORTS_PRINTED", null);

        courier(recording("hr-chat", "group:hr")).round();

        assertThat(posted)
                .singleElement()
                .satisfies(letter -> assertThat(letter.to().id()).isEqualTo("group:hr"));
        assertThat(theOnlyMail().getSubject())
                .isEqualTo("Appraisals: All reports of a cycle are printed and can be downloaded");
    }

    @Test
    void whatIsDelicateNobodyElseHears() {
        message("zhang.wei", "TASK_ASSIGNED", "T1");
        message("zhang.wei", "TASK_OVERDUE", "T2");
        message("zhang.wei", "TASK_RETURNED", "T1");
        news("zhang.wei", "PLAN_APPROVED", "improvement-plan/1");
        news("group:hr", "APPEAL_RAISED", "appraisal/1");
        overheard = true;

        courier(recording("chat", "zhang.wei"), recording("hr-chat", "group:hr"))
                .round();

        assertThat(posted)
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.lines()).extracting(Letter.Line::what).containsExactly("有新的待办"));
        assertThat(server.getReceivedMessages())
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder("绩效考核：3项提醒", "Appraisals: Somebody appealed");
    }

    @Test
    void inFrontOfColleaguesNobodyIsNamedWhomATaskIsAbout() {
        scoring("T3", "赵磊", 12);
        scoring("T4", "孙丽", 10);
        message("zhang.wei", "TASK_ASSIGNED", "T1");
        message("zhang.wei", "TASK_ASSIGNED", "T3");
        message("zhang.wei", "TASK_ASSIGNED", "T4");
        message("zhang.wei", "TASK_OVERDUE", "T3");
        overheard = true;

        courier(recording("chat", "zhang.wei")).round();

        assertThat(posted)
                .singleElement()
                .satisfies(letter -> assertThat(letter.lines())
                        .extracting(Letter.Line::what, Letter.Line::about, Letter.Line::due, Letter.Line::url)
                        .containsExactly(
                                tuple("有新的待办", "自评", LocalDate.of(2026, 11, 8), TASK + "T1"),
                                tuple("有新的待办", "上级评价", LocalDate.of(2026, 11, 10), TASK + "T4"),
                                tuple("已逾期", "上级评价", LocalDate.of(2026, 11, 12), TASK + "T3")));
    }

    @Test
    void inFrontOfColleaguesTasksOfAKindAreCounted() {
        scoring("T3", "赵磊", 12);
        scoring("T4", "孙丽", 10);
        message("zhang.wei", "TASK_ASSIGNED", "T3");
        message("zhang.wei", "TASK_ASSIGNED", "T4");
        overheard = true;

        courier(recording("chat", "zhang.wei")).round();

        assertThat(posted)
                .singleElement()
                .satisfies(letter -> assertThat(letter.lines())
                        .containsExactly(new Letter.Line(
                                "有新的待办",
                                "上级评价：2项",
                                LocalDate.of(2026, 11, 10),
                                "https://kaohe.example/camunda/app/tasklist/")));
        assertThat(server.getReceivedMessages())
                .singleElement()
                .satisfies(mail -> assertThat(text(mail, "text/html")).contains("上级评价 · 赵磊 · 2026年10月", "孙丽"));
    }

    @Test
    void aTaskThatIsLateForDaysIsOneTask() throws Exception {
        scoring("T3", "赵磊", 9);
        for (int day = 0; day < 3; day++) {
            message("zhang.wei", "TASK_OVERDUE", "T3");
        }
        overheard = true;

        courier(recording("chat", "zhang.wei")).round();

        assertThat(posted)
                .singleElement()
                .satisfies(letter -> assertThat(letter.lines())
                        .containsExactly(new Letter.Line("已逾期", "上级评价", LocalDate.of(2026, 11, 9), TASK + "T3")));
        assertThat(text(theOnlyMail(), "text/plain")).containsOnlyOnce("上级评价 · 赵磊");
    }

    private void scoring(String task, String about, int due) {
        open.put(
                task,
                new Waiting(
                        "上级评价 Manager scoring · " + about + " · 2026-10",
                        LocalDate.of(2026, 11, due),
                        "/camunda/app/tasklist/default/#/?task=" + task,
                        false));
    }

    @Test
    void aTaskThatComesWithNewsIsToldOfOnce() throws Exception {
        open.put("T5", new Waiting("确认结果 Confirm result · 张伟 · 2026-10", null, "/?task=T5", false));
        open.put("appraisal/1", open.get("T5"));
        message("zhang.wei", "TASK_ASSIGNED", "T5");
        news("zhang.wei", "RESULT_PUBLISHED", "appraisal/1");

        courier().round();

        MimeMessage mail = theOnlyMail();
        assertThat(mail.getSubject()).isEqualTo("绩效考核：您的考核结果已公布");
        assertThat(text(mail, "text/plain")).contains("确认结果 · 张伟 · 2026年10月").doesNotContain("有新的待办");
    }

    @Test
    void aTaskIsCalledAsItsReaderWouldCallIt() throws Exception {
        prefers("zhang.wei", "en", NOW, NOW, true);
        message("zhang.wei", "TASK_ASSIGNED", "T1");

        courier().round();

        assertThat(text(theOnlyMail(), "text/html"))
                .contains("Self-review · 张伟 · October 2026 · due Nov 8, 2026")
                .doesNotContain("自评");
    }

    @Test
    void newsLeadToThePageOnWhichTheyAreRead() throws Exception {
        news("zhang.wei", "COACHING_TOMORROW", "results/1");
        news("zhang.wei", "RESULT_PUBLISHED", "appraisal/1");
        news("zhang.wei", "OBJECTION_DECIDED", "appraisal/1");
        news("zhang.wei", "PLAN_APPROVED", "improvement-plan/1");
        news("hr", "COACHING_TOMORROW", "team/1");
        news("hr", "PLAN_OCCASION_GONE", "plans/1");

        courier().round();

        assertThat(server.getReceivedMessages())
                .extracting(mail -> text(mail, "text/plain"))
                .satisfiesExactlyInAnyOrder(
                        own -> assertThat(own)
                                .containsPattern("明天有辅导面谈\\R  https://kaohe.example/results.html")
                                .doesNotContain("tasklist"),
                        hr -> assertThat(hr)
                                .contains("Coaching talk tomorrow", "https://kaohe.example/team.html")
                                .contains("occasion of an improvement plan", "https://kaohe.example/plans.html"));
    }

    @Test
    void whatIsDoneBeforeTheLetterIsWrittenIsNotAskedForAnyMore() {
        message("zhang.wei", "TASK_ASSIGNED", "done");
        message("zhang.wei", "SELF_REVIEW_OVERDUE", null);

        courier().round();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(count("kaohe.delivery where moot")).isEqualTo(2);
    }

    @Test
    void atQuietHoursLettersWait() {
        prefers("zhang.wei", "zh", NOW.minusHours(1), NOW.plusHours(1), true);
        message("zhang.wei", "TASK_ASSIGNED", "T1");
        courier().round();
        assertThat(server.getReceivedMessages()).isEmpty();

        prefers("zhang.wei", "zh", NOW.plusHours(1), NOW.plusHours(2), true);
        courier().round();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whoWantsNoMailGetsNone() {
        prefers("zhang.wei", "zh", NOW, NOW, false);
        message("zhang.wei", "TASK_ASSIGNED", "T1");

        courier().round();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(count("kaohe.outbox where routed_at is null")).isZero();
    }

    @Test
    void aServerThatIsDownDelaysAndNothingElse() throws Exception {
        message("zhang.wei", "TASK_ASSIGNED", "T1");
        server.stop();
        courier(recording("everybody-chat", "zhang.wei")).round();

        assertThat(posted).as("the other way is not held up").hasSize(1);
        assertThat(jdbc.sql("select failure from kaohe.letter where channel = 'mail'")
                        .query(String.class)
                        .single())
                .isEqualTo("MAIL_SERVER");

        server.start();
        port = server.getSmtp().getPort();
        jdbc.sql("update kaohe.letter set next_attempt = kaohe.moment()").update();
        courier().round();
        assertThat(theOnlyMail().getSubject()).isEqualTo("绩效考核：有新的待办");
    }

    @Test
    void aWayThatHangsHoldsUpNoOtherAndIsNotAskedAnewMeanwhile() throws Exception {
        prefers("zhang.wei", "zh", NOW, NOW, false);
        message("zhang.wei", "TASK_ASSIGNED", "T1");
        CountDownLatch answers = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Channel hanging = hanging(answers, asked);
        try (Courier courier = courier(hanging, recording("chat", "zhang.wei"))) {
            List<CompletableFuture<Void>> first = courier.look();
            await().untilAsserted(() -> assertThat(posted).hasSize(1));

            message("zhang.wei", "TASK_DUE_SOON", "T1");
            courier.look();
            await().untilAsserted(() -> assertThat(posted).hasSize(2));
            assertThat(asked).hasValue(1);

            answers.countDown();
            first.forEach(CompletableFuture::join);
            assertThat(asked).as("what was written meanwhile goes on its way").hasValue(2);
        }
    }

    private static Channel hanging(CountDownLatch answers, AtomicInteger asked) {
        return new Channel() {

            @Override
            public String name() {
                return "hanging";
            }

            @Override
            public boolean reaches(Addressee addressee) {
                return true;
            }

            @Override
            public boolean overheard() {
                return false;
            }

            @Override
            public void deliver(Letter letter) {
                asked.incrementAndGet();
                try {
                    answers.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    @Test
    void aLetterThatCannotBeWrittenHoldsUpNoOther() throws Exception {
        message("zhang.wei", "TASK_ASSIGNED", "T1");
        failure = new IllegalStateException("with somebody's text");
        courier(recording("broken", "zhang.wei")).round();

        assertThat(theOnlyMail().getSubject()).isEqualTo("绩效考核：有新的待办");
        assertThat(jdbc.sql("select failure from kaohe.letter where channel = 'broken'")
                        .query(String.class)
                        .single())
                .isEqualTo("UNEXPECTED_IllegalStateException");
    }

    @Test
    void whetherAServerIsAwayOrRefusesAnAddressIsToldApart() throws Exception {
        Address address = new InternetAddress("nobody@demo.example");
        MessagingException refusal =
                new SendFailedException("550", null, new Address[0], new Address[0], new Address[] {address});

        assertThat(notDelivered(new MailSendException(Map.of("mail", refusal)))).isEqualTo("MAIL_REFUSED");
        assertThat(notDelivered(new MailSendException("no answer"))).isEqualTo("MAIL_SERVER");
    }

    private static String notDelivered(MailSendException failure) {
        JavaMailSender sender = mock(JavaMailSender.class);
        willThrow(failure).given(sender).send(any(MimeMessage.class));
        Letter letter = new Letter(
                new UUID(0, 1),
                new Addressee("zhang.wei", "张伟", "nobody@demo.example"),
                Locale.CHINESE,
                List.of(new Letter.Line("有新的待办", null, null, TASK + "T1")));
        return String.valueOf(catchThrowableOfType(
                        Channel.NotDelivered.class,
                        () -> new Mail(sender, "kaohe@demo.example", words()).deliver(letter))
                .getMessage());
    }

    @Test
    void aLetterWhoseArrivalWasNotNotedComesAgainUnderTheSameId() {
        message("zhang.wei", "TASK_ASSIGNED", "T1");
        refusal = "ROBOT_UNREACHABLE";
        courier(recording("chat", "zhang.wei")).round();
        message("zhang.wei", "TASK_ASSIGNED", "T2");
        refusal = null;
        jdbc.sql("update kaohe.letter set next_attempt = kaohe.moment()").update();
        courier(recording("chat", "zhang.wei")).round();

        assertThat(posted).hasSize(3);
        assertThat(posted.stream()
                        .filter(letter -> letter.id().equals(posted.get(0).id())))
                .as("the first one, twice, as it was")
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.lines()).hasSize(1));
    }

    @Test
    void whatBecameTooOldIsNotSentWhenMailsAreSetUpAtLast() {
        message("zhang.wei", "TASK_ASSIGNED", "T1");
        jdbc.sql("update kaohe.outbox set at = at - interval '4 days'").update();

        courier().round();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatIsRefusedForDaysIsGivenUpAndHrSeesIt() {
        message("zhang.wei", "TASK_ASSIGNED", "T1");
        refusal = "ROBOT_REFUSED_19001";
        Courier courier = courier(recording("chat", "zhang.wei"));
        courier.round();
        assertThat(lost().all(HR)).isEmpty();

        jdbc.sql("update kaohe.letter set written_at = written_at - interval '4 days', next_attempt = kaohe.moment()")
                .update();
        courier.round();

        assertThat(posted).as("no further attempt").hasSize(1);
        assertThat(lost().all(HR))
                .extracting(Undelivered::person, Undelivered::name, Undelivered::channel, Undelivered::failure)
                .containsExactly(tuple("zhang.wei", "张伟", "chat", "ROBOT_REFUSED_19001"));
        assertThatThrownBy(() -> lost().all(new Actor("wang.min", Set.of(Role.MANAGER))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aMailThatNoServerTookForDaysHrSeesToo() {
        message("zhang.wei", "TASK_ASSIGNED", "T1");
        server.stop();
        courier().round();

        jdbc.sql("update kaohe.letter set written_at = written_at - interval '4 days', next_attempt = kaohe.moment()")
                .update();
        courier().round();

        assertThat(count("kaohe.letter where attempts = 1")).isEqualTo(1);
        assertThat(lost().all(HR))
                .extracting(Undelivered::person, Undelivered::channel, Undelivered::failure)
                .containsExactly(tuple("zhang.wei", "mail", "MAIL_SERVER"));
    }

    private LostLetters lost() {
        return new LostLetters(new JdbcDeliveries(jdbc), new Logins(), settings(), CLOCK);
    }

    private Courier courier(Channel... others) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        LetterWords words = words();
        List<Channel> channels = new ArrayList<>(List.of(others));
        channels.add(new Mail(sender, "kaohe@demo.example", words));
        DeliverySettings settings = settings();
        return new Courier(
                new JdbcDeliveries(jdbc),
                channels,
                new Logins(),
                (user, task, subject) -> Optional.ofNullable(open.get(task == null ? subject : task)),
                new MessagePreferences(new JdbcMessagePreferences(jdbc), settings),
                words,
                settings,
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource())),
                CLOCK);
    }

    private static DeliverySettings settings() {
        return new DeliverySettings(
                URI.create("https://kaohe.example"),
                Locale.CHINESE,
                "kaohe@demo.example",
                Duration.ZERO,
                Duration.ofDays(3),
                NOW,
                NOW,
                List.of());
    }

    static LetterWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/letter");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new LetterWords(messages);
    }

    private Channel recording(String name, String whom) {
        return new Channel() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean reaches(Addressee addressee) {
                return addressee.id().equals(whom);
            }

            @Override
            public boolean overheard() {
                return overheard;
            }

            @Override
            public void deliver(Letter letter) {
                posted.add(letter);
                if (failure != null) {
                    throw failure;
                }
                if (refusal != null) {
                    throw new NotDelivered(refusal);
                }
            }
        };
    }

    private void message(String recipient, String kind, @Nullable String task) {
        message(recipient, kind, "appraisal/1", task);
    }

    private void news(String recipient, String kind, String subject) {
        message(recipient, kind, subject, null);
    }

    private void message(String recipient, String kind, String subject, @Nullable String task) {
        jdbc.sql("insert into kaohe.outbox (recipient, kind, subject, task_id, dedupe_key)"
                        + " values (:recipient, :kind, :subject, :task, gen_random_uuid()::text)")
                .param("recipient", recipient)
                .param("kind", kind)
                .param("subject", subject)
                .param("task", task)
                .update();
    }

    private void prefers(String person, String language, LocalTime from, LocalTime until, boolean mail) {
        new JdbcMessagePreferences(jdbc)
                .keep(person, new MessagePreference(Locale.forLanguageTag(language), from, until, mail));
    }

    private long count(String of) {
        return jdbc.sql("select count(*) from " + of).query(Long.class).single();
    }

    private MimeMessage theOnlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String text(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        StringBuilder found = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                found.append(text(one, type));
            }
        }
        return found.toString();
    }

    private static final class Logins implements Addressees {

        @Override
        public Optional<Addressee> find(String user) {
            return switch (user) {
                case "zhang.wei" -> Optional.of(new Addressee(user, "张伟", "zhang.wei@demo.example"));
                case "hr" -> Optional.of(new Addressee(user, "HR", "hr@demo.example"));
                default -> Optional.empty();
            };
        }

        @Override
        public List<String> called(String name) {
            return List.of();
        }

        @Override
        public List<String> membersOf(String group) {
            return group.equals("hr") ? List.of("hr") : List.of();
        }
    }
}
