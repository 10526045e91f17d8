package io.kaohe.scoring;

/** Computes a result from its input: the rules of {@code requirements.md} §3 and nothing else. */
public final class Scoring {

    /** Changes whenever a formula does; stored with every result. */
    public static final String RULE_VERSION = "1";

    private Scoring() {}

    /**
     * @throws io.kaohe.shared.Refusal 422 with one error a field; {@code BLOCKED} on {@code lines[i].actual} for a
     *     line without usable actual
     */
    public static ScoringResult score(ScoringInput input, Decisions decisions) {
        throw new UnsupportedOperationException();
    }
}
