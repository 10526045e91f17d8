/**
 * What the engine knows that HR's board needs: open tasks with their holders, and failed steps. Uses board.
 */
@NullMarked
package io.kaohe.process.board;

import org.jspecify.annotations.NullMarked;
