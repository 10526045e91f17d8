/** Tests {@code processes/monthlyCycle.bpmn}. */
@NullMarked
package io.kaohe.process.monthlycycle;

import org.jspecify.annotations.NullMarked;
