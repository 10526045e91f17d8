package io.kaohe.audittrail;

/** The words of a key in the reader's language; the key itself where there are none. */
@FunctionalInterface
public interface Wording {

    String of(String key, Object... args);
}
