/** Serves the models of the appraisals, and {@code appraisalScoring.bpmn} that they call. */
@NullMarked
package io.kaohe.process.appraisal;

import org.jspecify.annotations.NullMarked;
