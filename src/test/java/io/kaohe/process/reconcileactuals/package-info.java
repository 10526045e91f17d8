/** Tests {@code processes/reconcileActuals.bpmn}. */
@NullMarked
package io.kaohe.process.reconcileactuals;

import org.jspecify.annotations.NullMarked;
