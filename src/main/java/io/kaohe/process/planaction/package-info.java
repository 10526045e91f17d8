/** Serves {@code processes/planAction.bpmn}. */
@NullMarked
package io.kaohe.process.planaction;

import org.jspecify.annotations.NullMarked;
