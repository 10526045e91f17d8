package io.kaohe.appraisal;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;

/** Nobody decides about their own appraisal, HR included. */
final class OwnAppraisal {

    private OwnAppraisal() {}

    /** @throws Refusal 403 {@code OWN_APPRAISAL} */
    static void refuse(Actor actor, Appraisal appraisal) {
        if (actor.id().equals(appraisal.employee())) {
            throw Refusal.forbidden("OWN_APPRAISAL");
        }
    }
}
