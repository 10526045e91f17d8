/**
 * What the engine knows that messages need: who has a login, which task waits for whom, and that a task came, is due
 * soon, is late or has been for days. Uses shared, notification, delivery, organization.
 */
@NullMarked
package io.kaohe.process.messages;

import org.jspecify.annotations.NullMarked;
