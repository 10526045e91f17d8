/** Tests {@code processes/targetChange.bpmn}. */
@NullMarked
package io.kaohe.process.targetchange;

import org.jspecify.annotations.NullMarked;
