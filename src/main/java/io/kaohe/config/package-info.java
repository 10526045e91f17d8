/**
 * Properties, clock, database and start-up.
 */
@NullMarked
package io.kaohe.config;

import org.jspecify.annotations.NullMarked;
