package io.kaohe.architecture.broken.cycle;

/** Breaks: honest names. */
public record CycleManager(String id) {}
