/**
 * The decision tables as HR edits them: typed rows, what makes a table sound, and the port to whoever deploys them.
 * Uses shared and the keys of scoring; knows neither DMN nor engine.
 */
@NullMarked
package io.kaohe.decision;

import org.jspecify.annotations.NullMarked;
