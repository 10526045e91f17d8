/**
 * Indicator library, scorecard templates and their lint: data with versions. Uses shared, config, audit,
 * imports, organization, scoring.
 */
@NullMarked
package io.kaohe.indicator;

import org.jspecify.annotations.NullMarked;
