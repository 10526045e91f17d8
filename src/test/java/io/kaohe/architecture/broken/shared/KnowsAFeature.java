package io.kaohe.architecture.broken.shared;

import io.kaohe.architecture.broken.cycle.CycleManager;

/** Breaks: dependencies point one way. */
record KnowsAFeature(CycleManager cycle) {}
