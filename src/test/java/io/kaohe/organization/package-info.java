/**
 * People by date, employees files, passwords, on real PostgreSQL.
 */
@NullMarked
package io.kaohe.organization;

import org.jspecify.annotations.NullMarked;
