/**
 * The way of every file into the product: decoding, rows, batches, rejected rows, verification. Knows no kind
 * by name; features contribute theirs as an ImportKind. Uses shared, audit.
 */
@NullMarked
package io.kaohe.imports;

import org.jspecify.annotations.NullMarked;
