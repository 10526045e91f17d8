/**
 * What people are to reach in a period: versions, acknowledgement, changes on the way, proposals from history. Uses
 * shared, audit, notification, imports, organization, indicator, measurement.
 */
@NullMarked
package io.kaohe.target;

import org.jspecify.annotations.NullMarked;
