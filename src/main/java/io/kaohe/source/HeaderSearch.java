package io.kaohe.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for the adapter that knows a header best, and remembers which came nearest to one that none knows. */
final class HeaderSearch {

    /** Where a file has tables of one adapter already, the next is more likely its own too. */
    private static final double SAME_FILE = 0.3;

    private final List<Adapter> adapters;
    private final Heads heads;
    private final Set<Adapter> found = new HashSet<>();
    private @Nullable HeaderMatch nearest;
    private double nearestBy;

    HeaderSearch(List<Adapter> adapters, Heads heads) {
        this.adapters = adapters;
        this.heads = heads;
    }

    /**
     * The tables that a row of words begins; none when it is no header. Tables side by side, with an empty column
     * between them, are told apart when each of them is known.
     */
    List<HeaderMatch> tables(List<String> cells) {
        List<HeaderMatch> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= cells.size(); i++) {
            if (i == cells.size() || cells.get(i).isEmpty()) {
                HeaderMatch part = i - from > 1 ? best(cells, from, i) : null;
                if (part != null) {
                    parts.add(part);
                }
                from = i + 1;
            }
        }
        boolean one = parts.stream().map(HeaderMatch::adapter).distinct().count() == 1;
        if (parts.size() > 1 && one) {
            return parts;
        }
        HeaderMatch whole = best(cells, 0, cells.size());
        return whole == null ? List.of() : List.of(whole);
    }

    /** The file has a table of the adapter. */
    void found(Adapter adapter) {
        found.add(adapter);
    }

    /** Of the headers that nobody knew the one that came nearest to being known. */
    @Nullable
    HeaderMatch nearest() {
        return nearest;
    }

    private @Nullable HeaderMatch best(List<String> cells, int from, int to) {
        @Nullable HeaderMatch best = null;
        double bestScore = 0;
        for (Adapter adapter : adapters) {
            boolean named = heads.of(adapter).recognised();
            for (TableShape shape : adapter.shapes()) {
                HeaderMatch match = HeaderMatch.of(adapter, shape, cells, from, to);
                if (match.places().isEmpty()) {
                    continue;
                }
                double score = match.knows() + (named ? Head.FITS : 0) + (found.contains(adapter) ? SAME_FILE : 0);
                if (match.complete() && (named || !adapter.needsHead())) {
                    if (score > bestScore) {
                        best = match;
                        bestScore = score;
                    }
                } else if (match.near() > nearestBy) {
                    nearest = match;
                    nearestBy = match.near();
                }
            }
        }
        return best;
    }
}
