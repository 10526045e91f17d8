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

    private static final int COVER_LINES = 8;

    public SummaryPrint {
        rows = List.copyOf(rows);
    }

    public String subtitle() {
        return period + " · " + aside;
    }

    /** The headings that follow: a line each where the cover has room for that, else one after the other. */
    public String contents() {
        List<String> headings =
                rows.stream().map(SummaryRow::section).distinct().toList();
        return String.join(headings.size() <= COVER_LINES ? "\n" : " · ", headings);
    }
}
