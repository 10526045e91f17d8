/** Targets from a file to a version, on real PostgreSQL. */
@NullMarked
package io.kaohe.target;

import org.jspecify.annotations.NullMarked;
