/**
 * The rules of the score, pure: scorecard, actuals and ratings in, result with ledger out. Uses shared only; no
 * bean, no SQL, no engine.
 */
@NullMarked
package io.kaohe.scoring;

import org.jspecify.annotations.NullMarked;
