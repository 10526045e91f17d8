package io.kaohe.summary;

import java.util.List;

/** The figures one looks at first, at most {@value #MOST}. */
public record FactsRow(String section, List<Fact> facts) implements SummaryRow {

    /** @param value a number, or text */
    public record Fact(String label, Object value) {}

    static final int MOST = 6;

    private static final Fact NONE = new Fact("", "");

    public FactsRow {
        if (facts.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " facts fit");
        }
        facts = List.copyOf(facts);
    }

    public boolean has(int i) {
        return i < facts.size();
    }

    public Fact fact(int i) {
        return has(i) ? facts.get(i) : NONE;
    }

    public String pattern(int i) {
        return TableRow.patternOf(fact(i).value());
    }
}
