package io.kaohe.imports;

/**
 * What an upload came to.
 *
 * @param progress in percent
 */
public record ImportAnswer(Batch batch, Outcome outcome, int progress) {

    public enum Outcome {
        /** Stored now. */
        NEW,
        /** The same file was the last one of its kind: nothing changed. */
        KNOWN,
        /** Checked only; nothing was kept. */
        DRY_RUN,
        /** Rows are wrong: the upload is kept as a record, nothing of it was stored. */
        REFUSED,
        /** It takes longer; ask again. */
        RUNNING
    }
}
