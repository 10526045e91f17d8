@NullMarked
package io.kaohe.tabular;

import org.jspecify.annotations.NullMarked;
