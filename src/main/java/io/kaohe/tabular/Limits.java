package io.kaohe.tabular;

/**
 * How much of a file is read before it is refused.
 *
 * @param columns in a row
 * @param cellLength in characters
 * @param rows in the whole file
 * @param entries in an archive
 * @param inflated bytes that come out of an archive or workbook
 */
public record Limits(int columns, int cellLength, int rows, int entries, long inflated) {

    /** What no honest export comes near to. */
    public static final Limits GENEROUS = new Limits(500, 1 << 16, 3_000_000, 1_000, 1L << 30);

    /** How many times its packed size something may become; spreadsheets stay below 30. */
    static final int RATIO = 150;

    /** A small file may be as repetitive as it likes. */
    static final long RATIO_FROM = 4L << 20;

    /** A JSON document is held as a whole: which columns its records have is known after the last of them only. */
    static final long JSON_BYTES = 8L << 20;

    /** The texts of a workbook are held as a whole. */
    static final int SHARED_CHARACTERS = 32 << 20;
}
