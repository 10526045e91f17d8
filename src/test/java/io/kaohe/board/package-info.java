@NullMarked
package io.kaohe.board;

import org.jspecify.annotations.NullMarked;
