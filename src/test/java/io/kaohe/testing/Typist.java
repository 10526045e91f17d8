package io.kaohe.testing;

import java.math.BigDecimal;

/** Fills the fields of forms with what nobody cares about. */
public class Typist {

    /** @param field for instance {@code selfReview.attainment} */
    public String text(String field) {
        return "所填 " + field;
    }

    /** 0–100, one decimal at most. */
    public BigDecimal score(String field) {
        return new BigDecimal("88.5");
    }
}
