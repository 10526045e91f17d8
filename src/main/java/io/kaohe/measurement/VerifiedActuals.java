package io.kaohe.measurement;

import io.kaohe.shared.Period;
import java.util.Set;

/**
 * Port: whoever waits for a figure hears that figures were verified, or that it was decided which of two counts. Joins
 * the running transaction.
 */
public interface VerifiedActuals {

    void verified(Period period, Set<String> employees);
}
