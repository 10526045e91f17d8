/** Tests {@code processes/monthlyAppraisal.bpmn}. */
@NullMarked
package io.kaohe.process.appraisal;

import org.jspecify.annotations.NullMarked;
