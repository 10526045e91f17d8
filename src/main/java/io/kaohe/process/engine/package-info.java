/**
 * Engine configuration: authorizations, gate, filters, submissions.
 */
@NullMarked
package io.kaohe.process.engine;

import org.jspecify.annotations.NullMarked;
