/** Tests {@code processes/confirmTargets.bpmn}. */
@NullMarked
package io.kaohe.process.confirmtargets;

import org.jspecify.annotations.NullMarked;
