package io.kaohe.outcome;

import java.util.UUID;

/** Port to the process that carries an improvement talk; {@code process} implements it. */
public interface ImprovementProcess {

    void start(UUID talk);
}
