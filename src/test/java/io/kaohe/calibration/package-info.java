@NullMarked
package io.kaohe.calibration;

import org.jspecify.annotations.NullMarked;
