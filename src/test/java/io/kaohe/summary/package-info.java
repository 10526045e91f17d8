@NullMarked
package io.kaohe.summary;

import org.jspecify.annotations.NullMarked;
