/**
 * Actuals with provenance: imported – under our own columns or as a tool's export –, verified, versioned; and who is
 * responsible for what in the tools. Uses shared, audit, imports, organization, indicator, source, scoring, diagnosis,
 * tabular.
 */
@NullMarked
package io.kaohe.measurement;

import org.jspecify.annotations.NullMarked;
