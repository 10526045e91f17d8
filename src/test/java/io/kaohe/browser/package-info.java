/** The product as people use it: real Chromium, real Tasklist, the packaged jar. */
@NullMarked
package io.kaohe.browser;

import org.jspecify.annotations.NullMarked;
