/** Reads the embedded forms, their words and their schemas as files; no browser. */
@NullMarked
package io.kaohe.forms;

import org.jspecify.annotations.NullMarked;
