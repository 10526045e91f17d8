@NullMarked
package io.kaohe.printrun;

import org.jspecify.annotations.NullMarked;
