/**
 * What people are to reach in a period, with versions, acknowledgement and proposals from history. Uses shared, audit,
 * imports, organization, indicator, measurement.
 */
@NullMarked
package io.kaohe.target;

import org.jspecify.annotations.NullMarked;
