package io.kaohe.architecture.broken.cycle;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks: only classes named Jdbc* touch JDBC. */
record Rows(JdbcClient jdbc) {}
