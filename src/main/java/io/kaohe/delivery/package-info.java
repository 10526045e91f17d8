/**
 * How messages of the outbox reach people: by mail and by the chat robots of groups, one letter instead of many, at
 * hours that suit the person. A letter names tasks and links to them; it never carries a score, a text or a rating,
 * and a robot names nobody whom a task is about. Uses shared, notification.
 */
@NullMarked
package io.kaohe.delivery;

import org.jspecify.annotations.NullMarked;
