@NullMarked
package io.kaohe.process.engine;

import org.jspecify.annotations.NullMarked;
