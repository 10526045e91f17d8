/** Tests {@code processes/resultConfirmation.bpmn}. */
@NullMarked
package io.kaohe.process.resultconfirmation;

import org.jspecify.annotations.NullMarked;
