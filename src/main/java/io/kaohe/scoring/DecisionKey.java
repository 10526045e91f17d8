package io.kaohe.scoring;

import java.util.Arrays;
import java.util.Optional;

/** The decision tables that HR can change. */
public enum DecisionKey {
    BONUS_COEFFICIENT("bonusCoefficient"),
    GRADE("grade"),
    FOLLOW_UP("followUp"),
    SALES_SHARE("salesShare");

    private final String key;

    DecisionKey(String key) {
        this.key = key;
    }

    /** As in the API, the DMN file and the ledger. */
    public String key() {
        return key;
    }

    public static Optional<DecisionKey> of(String key) {
        return Arrays.stream(values()).filter(known -> known.key.equals(key)).findFirst();
    }
}
