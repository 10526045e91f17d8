/**
 * Who read or changed what of whom, when and why: append-only, and the only place that says so (ADR 19). A colleague's
 * answer about another never stands here (ADR 11). Uses shared.
 */
@NullMarked
package io.kaohe.audit;

import org.jspecify.annotations.NullMarked;
