package io.kaohe.print;

/** Somebody a print names; an account without a name of its own has its login in both. */
public record Who(String id, String name) {}
