/** Serves {@code processes/appeal.bpmn}. */
@NullMarked
package io.kaohe.process.appeal;

import org.jspecify.annotations.NullMarked;
