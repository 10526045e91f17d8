package io.kaohe.report;

/** Where people sign; kept together. */
public record SignaturesRow(String section, Signature employee, Signature manager, Signature hr) implements Row {

    /** @param done what the product itself recorded in place of ink; empty when nothing */
    public record Signature(String name, String done) {}
}
