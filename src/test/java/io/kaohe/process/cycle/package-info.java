/** Tests {@code processes/monthlyCycle.bpmn}. */
@NullMarked
package io.kaohe.process.cycle;

import org.jspecify.annotations.NullMarked;
