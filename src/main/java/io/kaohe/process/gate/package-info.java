/**
 * The gate in front of the engine's web API: lets through what Tasklist and Cockpit need, by role, and refuses the
 * rest. Behind it names are told in the reader's language.
 */
@NullMarked
package io.kaohe.process.gate;

import org.jspecify.annotations.NullMarked;
