/**
 * The outbox: one row a message, written in the transaction that gives rise to it. Uses shared.
 */
@NullMarked
package io.kaohe.notification;

import org.jspecify.annotations.NullMarked;
