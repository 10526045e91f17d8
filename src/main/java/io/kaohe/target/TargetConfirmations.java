package io.kaohe.target;

import io.kaohe.shared.Period;

/**
 * Port: a person's targets of a period are new or have changed, so the person is asked to acknowledge them. Called in
 * the transaction that stores them.
 */
public interface TargetConfirmations {

    void requested(String employee, Period period);
}
