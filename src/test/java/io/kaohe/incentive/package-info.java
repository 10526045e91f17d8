@NullMarked
package io.kaohe.incentive;

import org.jspecify.annotations.NullMarked;
