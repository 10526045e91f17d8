/**
 * Read models and their filling by JasperReports. Uses shared, audit and the features it prints.
 */
@NullMarked
package io.kaohe.report;

import org.jspecify.annotations.NullMarked;
