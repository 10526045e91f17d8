@NullMarked
package io.kaohe.development;

import org.jspecify.annotations.NullMarked;
