/** Tests of what customers say. */
@NullMarked
package io.kaohe.customer;

import org.jspecify.annotations.NullMarked;
