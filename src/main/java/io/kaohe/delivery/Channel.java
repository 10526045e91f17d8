package io.kaohe.delivery;

/** A way to reach people. */
interface Channel {

    /** Short and for good: deliveries remember it. */
    String name();

    /** Whether this somebody, or this group, hears of messages by it. */
    boolean reaches(Addressee addressee);

    /** Whether colleagues of the one who is told hear it too. */
    boolean overheard();

    /** @throws NotDelivered when it did not arrive, whatever the reason */
    void deliver(Letter letter);

    /** Why a letter did not arrive: a code that may be kept and logged, without addresses and texts. */
    final class NotDelivered extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotDelivered(String code) {
            super(code, null, false, false);
        }
    }
}
