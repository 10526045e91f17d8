package io.kaohe.bench;

import java.util.List;

/** Something that launches appraisals and lives them to their end. */
interface Contender extends AutoCloseable {

    String name();

    /** Prepares people and fresh statistics for the planner, as a night does; not measured. */
    void prepare(int people);

    /** Starts one appraisal for each of them, as a cycle does; answers their business keys. */
    List<String> launch();

    /** Does the four tasks of one appraisal: self-review, scoring, talk, confirmation. */
    void live(String appraisal);

    @Override
    void close();
}
