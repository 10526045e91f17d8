/** Tests {@code processes/dataImport.bpmn}. */
@NullMarked
package io.kaohe.process.dataimport;

import org.jspecify.annotations.NullMarked;
