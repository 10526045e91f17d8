/**
 * The small company a run without a database of its own begins with: people, targets, a past year and a monthly
 * cycle that waits, all made through the same doors as a real company's. Uses every feature; nothing uses it.
 */
@NullMarked
package io.kaohe.demo;

import org.jspecify.annotations.NullMarked;
