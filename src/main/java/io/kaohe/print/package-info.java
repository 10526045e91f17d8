/**
 * How anything is printed: templates of {@code reports/}, the words and the typeface they use, PDF and sheet. The only
 * package that knows JasperReports. Uses shared.
 */
@NullMarked
package io.kaohe.print;

import org.jspecify.annotations.NullMarked;
