/** Tests {@code processes/improvementTalk.bpmn}. */
@NullMarked
package io.kaohe.process.improvementtalk;

import org.jspecify.annotations.NullMarked;
