@NullMarked
package io.kaohe.appeal;

import org.jspecify.annotations.NullMarked;
