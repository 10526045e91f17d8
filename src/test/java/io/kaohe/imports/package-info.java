/**
 * Files, batches and verification, on real PostgreSQL.
 */
@NullMarked
package io.kaohe.imports;

import org.jspecify.annotations.NullMarked;
