/** Tests {@code processes/decisionChange.bpmn}. */
@NullMarked
package io.kaohe.process.decisionchange;

import org.jspecify.annotations.NullMarked;
