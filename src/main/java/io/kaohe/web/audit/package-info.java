/**
 * What auditors ask for.
 */
@NullMarked
package io.kaohe.web.audit;

import org.jspecify.annotations.NullMarked;
