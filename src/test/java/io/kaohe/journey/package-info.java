/** The product as its people use it, from outside. */
@NullMarked
package io.kaohe.journey;

import org.jspecify.annotations.NullMarked;
