/**
 * The way of every file into the product: rows, batches, rejected rows, verification. Knows no kind by name; features
 * contribute theirs as an ImportKind, whose Intake takes the rows one by one. Uses shared, audit, tabular.
 */
@NullMarked
package io.kaohe.imports;

import org.jspecify.annotations.NullMarked;
