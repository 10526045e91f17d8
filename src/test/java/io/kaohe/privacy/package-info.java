@NullMarked
package io.kaohe.privacy;

import org.jspecify.annotations.NullMarked;
