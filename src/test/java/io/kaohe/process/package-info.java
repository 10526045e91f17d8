/** What holds for every model under {@code processes/}, whoever draws it. */
@NullMarked
package io.kaohe.process;

import org.jspecify.annotations.NullMarked;
