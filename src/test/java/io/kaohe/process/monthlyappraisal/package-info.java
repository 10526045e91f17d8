/** Tests {@code processes/monthlyAppraisal.bpmn}. */
@NullMarked
package io.kaohe.process.monthlyappraisal;

import org.jspecify.annotations.NullMarked;
