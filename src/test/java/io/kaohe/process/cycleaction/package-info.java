/** Tests {@code processes/cycleAction.bpmn}. */
@NullMarked
package io.kaohe.process.cycleaction;

import org.jspecify.annotations.NullMarked;
