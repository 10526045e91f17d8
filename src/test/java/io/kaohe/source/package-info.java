@NullMarked
package io.kaohe.source;

import org.jspecify.annotations.NullMarked;
