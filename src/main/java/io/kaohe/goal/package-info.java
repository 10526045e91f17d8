/**
 * The goal tree from the company's goal down to a month's KPI, and how far it is reached; open to the department (R32).
 * Uses shared, audit, imports, organization, indicator, measurement, scoring.
 */
@NullMarked
package io.kaohe.goal;

import org.jspecify.annotations.NullMarked;
