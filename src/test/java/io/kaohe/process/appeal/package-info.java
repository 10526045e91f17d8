@NullMarked
package io.kaohe.process.appeal;

import org.jspecify.annotations.NullMarked;
