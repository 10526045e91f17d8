/**
 * The words everybody uses: periods, names in two languages, people who act, refusals. No Spring, no engine, no SQL.
 */
@NullMarked
package io.kaohe.shared;

import org.jspecify.annotations.NullMarked;
