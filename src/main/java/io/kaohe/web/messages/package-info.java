/** What became of messages. */
@NullMarked
package io.kaohe.web.messages;

import org.jspecify.annotations.NullMarked;
