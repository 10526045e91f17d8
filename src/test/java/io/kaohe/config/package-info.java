@NullMarked
package io.kaohe.config;

import org.jspecify.annotations.NullMarked;
