/** Serves the models of the cycles, and {@code cycleOpening.bpmn} and {@code bonusApproval.bpmn} that they call. */
@NullMarked
package io.kaohe.process.cycle;

import org.jspecify.annotations.NullMarked;
