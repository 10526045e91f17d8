package io.kaohe.cycle;

import io.kaohe.shared.Period;

/**
 * A cycle somebody wants to open.
 *
 * @param early whether it may open before the period has ended
 */
public record CycleRequest(Period period, Scope scope, boolean early) {}
