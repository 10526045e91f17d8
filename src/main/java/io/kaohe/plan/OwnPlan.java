package io.kaohe.plan;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;

/** Nobody decides about their own plan, HR and stand-ins included. */
final class OwnPlan {

    private OwnPlan() {}

    /** @throws Refusal 403 {@code OWN_PLAN} */
    static void refuse(Actor actor, Plan plan) {
        if (actor.id().equals(plan.employee())) {
            throw Refusal.forbidden("OWN_PLAN");
        }
    }
}
