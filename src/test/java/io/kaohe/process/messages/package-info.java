@NullMarked
package io.kaohe.process.messages;

import org.jspecify.annotations.NullMarked;
