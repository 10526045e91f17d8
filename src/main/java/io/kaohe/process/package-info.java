/**
 * The only package that knows the engine. Each sub-package serves one BPMN file; engine holds configuration.
 */
@NullMarked
package io.kaohe.process;

import org.jspecify.annotations.NullMarked;
