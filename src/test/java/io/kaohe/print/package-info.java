@NullMarked
package io.kaohe.print;

import org.jspecify.annotations.NullMarked;
