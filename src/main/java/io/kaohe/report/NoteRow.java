package io.kaohe.report;

/**
 * Running text beside its label.
 *
 * @param topic small heading above consecutive notes that share it, repeated on each page; may be empty
 * @param label may be empty; the text then takes the whole width
 */
public record NoteRow(String section, String topic, String label, String text) implements Row {

    /** Some five lines: better moved to the next page as a whole than split. */
    private static final int BRIEF = 200;

    public boolean brief() {
        return text.length() <= BRIEF;
    }
}
