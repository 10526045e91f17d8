package io.kaohe.architecture.broken.cycle;

/** Breaks, with its implementation: no interface with one implementation inside one package. */
interface Ledger {

    String line();

    record OnlyLedger(String line) implements Ledger {}
}
