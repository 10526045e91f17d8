/**
 * What the tools' exports mean: adapters written as YAML – how a file is recognised, what its columns are called,
 * which rows are no data, and the formulas from its columns to measures and from measures to indicators. A company
 * adds a source by a file of its own. Knows no person and stores nothing. Uses shared, tabular.
 */
@NullMarked
package io.kaohe.source;

import org.jspecify.annotations.NullMarked;
