/**
 * People, teams, reporting lines, role assignments and stand-ins, all by date. Uses shared, audit, imports.
 */
@NullMarked
package io.kaohe.organization;

import org.jspecify.annotations.NullMarked;
