@NullMarked
package io.kaohe.delivery;

import org.jspecify.annotations.NullMarked;
