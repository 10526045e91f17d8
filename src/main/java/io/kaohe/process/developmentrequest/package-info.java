/** Serves {@code processes/developmentRequest.bpmn}. */
@NullMarked
package io.kaohe.process.developmentrequest;

import org.jspecify.annotations.NullMarked;
