package io.kaohe.delivery;

import io.kaohe.delivery.Channel.NotDelivered;
import io.kaohe.delivery.JdbcDeliveries.Due;
import io.kaohe.delivery.JdbcDeliveries.Fresh;
import io.kaohe.delivery.JdbcDeliveries.Item;
import io.kaohe.delivery.JdbcDeliveries.Waiting;
import io.kaohe.notification.Outbox;
import io.kaohe.shared.Bilingual;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings messages to people in three steps, each of which a crash may interrupt: who gets a message by which way; what
 * of it goes together in one letter; the letter itself, until it arrived or is too old. It is sent at least once, under
 * one id.
 */
class Courier implements AutoCloseable {

    private static final String TASK_ASSIGNED = "TASK_ASSIGNED";
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** News of what is one's own lead to the task that asks for an answer, and where there is none to one's results. */
    private static final Set<String> OF_ONES_OWN =
            Set.of("RESULT_PUBLISHED", "OBJECTION_DECIDED", "APPEAL_DECIDED", "PLAN_APPROVED", "PLAN_EXTENDED");

    private static final String RESULTS = "/results.html";
    private static final String TASKLIST = "/camunda/app/tasklist/";
    private static final String BOARD = "/camunda/app/cockpit/default/#/cycles?cycle=";
    private static final int AT_ONCE = 200;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    /** However often it failed, the next attempt is not later. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** So long a letter that is on its way may still take when the product stops. */
    private static final Duration ENDING = Duration.ofSeconds(5);

    private final JdbcDeliveries rows;
    private final Map<String, Channel> channels;
    private final Addressees addressees;
    private final Matters matters;
    private final MessagePreferences preferences;
    private final LetterWords words;
    private final DeliverySettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService senders = Executors.newCachedThreadPool();

    /** The channels that letters are being sent by. */
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    Courier(
            JdbcDeliveries rows,
            List<Channel> channels,
            Addressees addressees,
            Matters matters,
            MessagePreferences preferences,
            LetterWords words,
            DeliverySettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        this.addressees = addressees;
        this.matters = matters;
        this.preferences = preferences;
        this.words = words;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Leaves each channel to its own pace: one that hangs holds up no other, and is not asked anew meanwhile. */
    @Scheduled(fixedDelayString = "${kaohe.messages.every-seconds:20}", timeUnit = TimeUnit.SECONDS)
    List<CompletableFuture<Void>> look() {
        if (channels.isEmpty()) {
            return List.of();
        }
        route();
        write();
        return rows.channelsDue(clock.instant().minus(settings.forget())).stream()
                .filter(busy::add)
                .map(channel -> CompletableFuture.runAsync(() -> send(channel), senders)
                        .whenComplete((sent, failure) -> busy.remove(channel)))
                .toList();
    }

    /** A look, until everything is sent that can be. */
    void round() {
        look().forEach(CompletableFuture::join);
    }

    @Override
    public void close() throws InterruptedException {
        senders.shutdown();
        senders.awaitTermination(ENDING.toSeconds(), TimeUnit.SECONDS);
    }

    private void route() {
        transaction.executeWithoutResult(status -> {
            rows.forget(clock.instant().minus(settings.forget()));
            for (Fresh message : rows.fresh(AT_ONCE)) {
                toWhom(message.recipient())
                        .forEach(addressee -> channels.values().stream()
                                .filter(channel -> wants(addressee, channel))
                                .forEach(channel -> rows.deliver(message.id(), addressee.id(), channel.name())));
                rows.routed(message.id());
            }
        });
    }

    /** A group hears as such, by its robot, and each of its members. */
    private Stream<Addressee> toWhom(String recipient) {
        return Outbox.group(recipient)
                .map(group -> Stream.concat(Stream.of(group(recipient)), members(group)))
                .orElseGet(() -> addressees.find(recipient).stream());
    }

    private Stream<Addressee> members(String group) {
        return addressees.membersOf(group).stream().map(addressees::find).flatMap(Optional::stream);
    }

    private static Addressee group(String recipient) {
        return new Addressee(recipient, "", null);
    }

    private boolean wants(Addressee addressee, Channel channel) {
        return channel.reaches(addressee)
                && (!channel.name().equals(Mail.NAME)
                        || preferences.of(addressee.id()).mail());
    }

    private void write() {
        LocalTime now = LocalTime.now(clock);
        for (Waiting waiting : rows.waiting(clock.instant().minus(settings.gather()))) {
            if (!preferences.of(waiting.person()).quietAt(now)) {
                transaction.executeWithoutResult(status -> write(waiting));
            }
        }
    }

    private void write(Waiting waiting) {
        List<Long> together = new ArrayList<>();
        for (Item item : rows.items(waiting)) {
            if (isFor(waiting, item)) {
                together.add(item.message());
            } else {
                rows.moot(waiting, item.message());
            }
        }
        if (!together.isEmpty()) {
            rows.write(UUID.randomUUID(), waiting, together);
        }
    }

    private boolean isFor(Waiting waiting, Item item) {
        @Nullable Channel channel = channels.get(waiting.channel());
        boolean overheard = channel == null || channel.overheard();
        if (overheard && Overheard.keepsQuietOf(item.kind())) {
            return false;
        }
        return asksForNothing(item)
                || matters.waitingFor(waiting.person(), item.task(), item.subject())
                        .filter(open -> !overheard || !open.delicate())
                        .isPresent();
    }

    /** News stay news; what asks for something is moot as soon as it is done. */
    private static boolean asksForNothing(Item item) {
        return item.task() == null
                && Stream.of("_OVERDUE", "_PENDING", "_DUE_SOON", "_UNREAD").noneMatch(item.kind()::endsWith);
    }

    private void send(String channel) {
        while (Boolean.TRUE.equals(transaction.execute(
                status -> rows.due(channel, clock.instant().minus(settings.forget()))
                        .map(this::send)
                        .isPresent()))) {
            // the next one
        }
    }

    private Due send(Due due) {
        try {
            Channel channel = Optional.ofNullable(channels.get(due.channel()))
                    .orElseThrow(() -> new NotDelivered("CHANNEL_GONE"));
            deliver(channel, letter(due, channel.overheard()));
            rows.sent(due.id());
        } catch (NotDelivered e) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(due.attempts(), 6));
            rows.failed(
                    due.id(),
                    String.valueOf(e.getMessage()),
                    clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
            LOG.warn("letter {} was not delivered by {}: {}", due.id(), due.channel(), e.getMessage());
        }
        return due;
    }

    /** What goes wrong with one letter must not hold up the others; what the failure says may be somebody's. */
    private static void deliver(Channel channel, Letter letter) {
        try {
            channel.deliver(letter);
        } catch (NotDelivered e) {
            throw e;
        } catch (RuntimeException e) {
            throw new NotDelivered("UNEXPECTED_" + e.getClass().getSimpleName());
        }
    }

    private Letter letter(Due due, boolean overheard) {
        Addressee to = Outbox.group(due.person()).isPresent()
                ? group(due.person())
                : addressees.find(due.person()).orElseThrow(() -> new NotDelivered("PERSON_GONE"));
        Locale language = preferences.of(to.id()).language();
        Map<Item, Letter.Line> lines = new LinkedHashMap<>();
        rows.itemsOf(due.id()).forEach(item -> lines.put(item, line(to.id(), language, item)));
        List<Letter.Line> told = once(lines);
        return new Letter(
                due.id(), to, language, overheard ? Overheard.lines(told, language, words, url(TASKLIST)) : told);
    }

    /** The task that comes with a piece of news is told of with it, and a task that is late for days is one. */
    private static List<Letter.Line> once(Map<Item, Letter.Line> lines) {
        Set<String> withNews = lines.entrySet().stream()
                .filter(told -> !told.getKey().kind().equals(TASK_ASSIGNED))
                .map(told -> told.getValue().url())
                .collect(Collectors.toSet());
        return lines.entrySet().stream()
                .filter(told -> !told.getKey().kind().equals(TASK_ASSIGNED)
                        || !withNews.contains(told.getValue().url()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    private Letter.Line line(String reader, Locale language, Item item) {
        String what = words.what(item.kind(), language);
        return page(item)
                .map(page -> new Letter.Line(what, null, null, url(page)))
                .or(() -> matters.waitingFor(reader, item.task(), item.subject())
                        .map(waiting -> new Letter.Line(
                                what, Bilingual.in(language, waiting.name()), waiting.due(), url(waiting.path()))))
                .orElseGet(() ->
                        new Letter.Line(what, null, null, url(OF_ONES_OWN.contains(item.kind()) ? RESULTS : TASKLIST)));
    }

    /** Where news are read that have a page, whatever else of what they are about waits for the reader. */
    private static Optional<String> page(Item item) {
        int slash = item.subject().indexOf('/') + 1;
        return asksForNothing(item)
                ? switch (item.subject().substring(0, slash)) {
                    case "cycle/" -> Optional.of(BOARD + item.subject().substring(slash));
                    case Outbox.ON_RESULTS -> Optional.of(RESULTS);
                    case Outbox.ON_TEAM -> Optional.of("/team.html");
                    case Outbox.ON_PLANS -> Optional.of("/plans.html");
                    default -> Optional.empty();
                }
                : Optional.empty();
    }

    private String url(String path) {
        return settings.address().resolve(path).toString();
    }
}
