package io.kaohe.source;

import java.util.List;

/**
 * A column that an adapter understands.
 *
 * @param headers what tools call it, zh and en, in this and former versions
 */
record Column(String name, Type type, List<String> headers) {

    enum Type {
        /** Text: a channel, a campaign, a stage. */
        KEY,
        DATE,
        /** Days since the start date in the head of the file, from 0. */
        NTH_DAY,
        NUMBER,
        /** A fraction or a text with a percent sign; what is above 1 without one could be either and is refused. */
        RATE,
        /** A number of hundredths, whether or not the percent sign is there: {@code 87.76} is 0.8776. */
        PERCENT,
        /** Seconds. */
        DURATION;

        boolean isFigure() {
            return this != KEY && this != DATE && this != NTH_DAY;
        }
    }

    Column {
        headers = List.copyOf(headers);
    }
}
