package io.kaohe.diagnosis;

import java.math.BigDecimal;

/**
 * Something about a line's figure that wants a look, with the two numbers it rests on. It changes no score.
 *
 * @param line code of the line, or of the figure beside the card
 * @param other the line it is compared with; of {@link Kind#PLUNGE} the same line, earlier
 * @param measured what was found
 * @param expected what it falls short of
 */
public record Symptom(Kind kind, String line, String other, BigDecimal measured, BigDecimal expected) {

    /** What it is; where to look first is for the reader's words. */
    public enum Kind {
        /**
         * Traffic is up and its conversion is not (S15): look at the landing page and the service script. The numbers
         * are the two completions, the conversion's first.
         */
        TRAFFIC_WITHOUT_CONVERSION,
        /** Short videos are interacted with far more than image posts (S16): produce more of them. Their two rates. */
        VIDEO_AHEAD,
        /** Far below the months before (S116): the figure, and their mean. */
        PLUNGE
    }
}
