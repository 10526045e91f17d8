/**
 * What people are to reach in a period, with versions and acknowledgement. Uses shared, audit, imports, organization,
 * indicator.
 */
@NullMarked
package io.kaohe.target;

import org.jspecify.annotations.NullMarked;
