package io.kaohe.architecture.broken.cycle;

import org.camunda.bpm.engine.TaskService;

/** Breaks: only process knows the engine. */
record AsksTheEngine(TaskService tasks) {}
