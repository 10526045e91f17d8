package io.kaohe.imports;

import java.util.List;
import java.util.UUID;

/**
 * The rows of one file on their way into a kind: told one by one while the file is read, then checked as a whole, then
 * stored; all within one transaction, so that a file that is refused or cut off leaves nothing behind.
 */
public interface Intake {

    /** @throws io.kaohe.tabular.UnreadableFile when the kind does not take a file like this */
    void row(Row row);

    /** After the last row. */
    Verdict verdict();

    /** Stores the accepted rows; a batch with the id exists. */
    void store(UUID batch);

    /** What becomes of the file itself once its rows are stored. */
    Original original();

    /** Whether a file is kept as it came. */
    enum Original {
        /** Its rows say everything. */
        NOT_KEPT,
        /** Whoever doubts a figure looks into it; one that is too large is known by its SHA-256 only. */
        KEPT_IF_IT_FITS,
        /** Somebody typed its rows in: it is kept whatever its size, with the proof beside it. */
        KEPT
    }

    /**
     * What the rows came to.
     *
     * @param accepted how many passed every check
     * @param rejected the reasons of the others; of a great many the first
     * @param people what the accepted rows say about people, where that is figures; of a great many the first
     */
    record Verdict(
            int accepted, List<RejectedRow> rejected, List<Warning> warnings, List<Recognition.PersonFigure> people) {}
}
