/**
 * Actuals with provenance: imported, verified, versioned. Uses shared, audit, imports, organization, indicator.
 */
@NullMarked
package io.kaohe.measurement;

import org.jspecify.annotations.NullMarked;
