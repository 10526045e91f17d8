package io.kaohe.summary;

import java.util.List;

/**
 * A summary in the reader's words: the head of {@code summary.jrxml} and its rows.
 *
 * <p>Public only because compiled templates live in no package.
 *
 * @param title what kind of summary it is
 * @param aside what it covers
 * @param classification who may read it
 * @param reference names what it is made of
 */
public record SummaryPrint(
        String title,
        String period,
        String aside,
        String classification,
        String reference,
        String printed,
        List<SummaryRow> rows) {

    public SummaryPrint {
        rows = List.copyOf(rows);
    }
}
