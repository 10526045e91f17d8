/**
 * What tests share: real databases, the whole product in the test's JVM, the packaged product as a process.
 */
@NullMarked
package io.kaohe.testing;

import org.jspecify.annotations.NullMarked;
