/** What a card's figures hint at before anybody judges them (S15, S116), pure. Uses shared only. */
@NullMarked
package io.kaohe.diagnosis;

import org.jspecify.annotations.NullMarked;
