/**
 * Development resources (S59): the catalogue of summit tickets and courses, its budget of a year, and what people ask
 * for, which their manager supports and HR grants. Uses shared, audit, notification, imports,
 * organization, decision.
 */
@NullMarked
package io.kaohe.development;

import org.jspecify.annotations.NullMarked;
