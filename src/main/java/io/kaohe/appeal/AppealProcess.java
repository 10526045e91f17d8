package io.kaohe.appeal;

import java.util.UUID;

/** Port to the process that carries an appeal; {@code process} implements it. */
public interface AppealProcess {

    void start(UUID appraisal);

    void reviewerReplaced(UUID appraisal, String former, String current);

    /** HR says anew who reviews it. */
    void reviewerLeft(UUID appraisal);

    void withdrawn(UUID appraisal);
}
