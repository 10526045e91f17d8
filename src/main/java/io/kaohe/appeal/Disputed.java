package io.kaohe.appeal;

/**
 * A part of a result that the person contests.
 *
 * @param code of the card's line, the dimension that the line manager rated, or the grade
 * @param wrong what is wrong with it, in the person's words
 */
public record Disputed(Kind kind, String code, String wrong) {

    public enum Kind {
        LINE,
        RATING,
        /** Of a year, in which people grade. */
        GRADE
    }

    boolean is(Kind other, String otherCode) {
        return kind == other && code.equals(otherCode);
    }
}
