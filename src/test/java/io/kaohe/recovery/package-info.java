/**
 * What a killed product finds again.
 */
@NullMarked
package io.kaohe.recovery;

import org.jspecify.annotations.NullMarked;
