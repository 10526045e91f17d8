package io.kaohe.process.engine;

import java.util.Set;

/** Says whom and what the tasks of some processes are about; names and periods only. */
public interface TaskSubject {

    Set<String> processKeys();

    /** For instance {@code 张伟 · 2026-10}. */
    String of(String businessKey);

    /** Whether HR alone may know who has such a task. */
    default boolean concealsWhoIsAsked() {
        return false;
    }

    /** Whether such a task tells of somebody's trouble, or that they contest a result: not for colleagues' ears. */
    default boolean delicate(String task) {
        return false;
    }
}
