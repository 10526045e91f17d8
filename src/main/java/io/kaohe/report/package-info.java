/**
 * Read models and their filling by JasperReports, and what a person may take away of themselves. Uses every feature.
 */
@NullMarked
package io.kaohe.report;

import org.jspecify.annotations.NullMarked;
