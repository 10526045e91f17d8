/**
 * Read models and their filling by JasperReports. Uses shared, audit, organization, target, measurement, diagnosis,
 * scoring, appraisal, cycle, outcome.
 */
@NullMarked
package io.kaohe.report;

import org.jspecify.annotations.NullMarked;
