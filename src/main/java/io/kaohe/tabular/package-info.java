/**
 * Files as rows of text cells: CSV, XLSX, XLS, HTML tables, JSON and ZIPs of them, told by their content, decoded
 * strictly, read row by row within limits. Nothing is evaluated, followed, unpacked to disk or guessed. Knows no
 * column by name. Uses nothing of ours.
 */
@NullMarked
package io.kaohe.tabular;

import org.jspecify.annotations.NullMarked;
