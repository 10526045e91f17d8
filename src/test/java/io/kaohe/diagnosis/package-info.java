/** Symptoms without a database. */
@NullMarked
package io.kaohe.diagnosis;

import org.jspecify.annotations.NullMarked;
