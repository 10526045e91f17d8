package io.kaohe.summary;

import java.util.List;

/**
 * A summary in the reader's words.
 *
 * <p>Public only because compiled templates live in no package.
 *
 * @param title what kind of summary it is
 * @param aside what it covers
 * @param classification who may read it
 * @param reference names what it is made of
 * @param signatures as whom somebody signs the cover
 */
public record SummaryPrint(
        String title,
        String period,
        String aside,
        String classification,
        String reference,
        String printed,
        List<String> signatures,
        List<SummaryRow> rows) {

    private static final int COVER_LINES = 8;

    public SummaryPrint {
        signatures = List.copyOf(signatures);
        rows = List.copyOf(rows);
    }

    public String subtitle() {
        return period + " · " + aside;
    }

    public boolean signed(int i) {
        return i < signatures.size();
    }

    public String signature(int i) {
        return signatures.get(i);
    }

    /** The headings that follow: a line each where the cover has room for that, else one after the other. */
    public String contents() {
        List<String> headings =
                rows.stream().map(SummaryRow::section).distinct().toList();
        return String.join(headings.size() <= COVER_LINES ? "\n" : " · ", headings);
    }
}
