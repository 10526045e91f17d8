package io.kaohe.organization;

/** A group of people under one name. */
public record Team(String id, String name) {}
