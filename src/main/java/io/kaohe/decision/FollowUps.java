package io.kaohe.decision;

import java.util.Set;

/** What the product can start for a result. A table may choose among them; nothing proposes dismissal. */
public final class FollowUps {

    public static final String IMPROVEMENT_TALK = "IMPROVEMENT_TALK";
    public static final String IMPROVEMENT_PLAN = "IMPROVEMENT_PLAN";
    public static final String TALENT_POOL = "TALENT_POOL";
    public static final String DEVELOPMENT_RESOURCES = "DEVELOPMENT_RESOURCES";

    public static final Set<String> KNOWN =
            Set.of(IMPROVEMENT_TALK, IMPROVEMENT_PLAN, TALENT_POOL, DEVELOPMENT_RESOURCES);

    private FollowUps() {}
}
