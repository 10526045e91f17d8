/**
 * Who read or changed what, when and why: append-only. Uses shared.
 */
@NullMarked
package io.kaohe.audit;

import org.jspecify.annotations.NullMarked;
