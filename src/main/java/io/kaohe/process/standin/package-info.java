/** Serves {@code processes/standIn.bpmn}. */
@NullMarked
package io.kaohe.process.standin;

import org.jspecify.annotations.NullMarked;
