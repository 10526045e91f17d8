/**
 * What people are told about their data before their first task (PIPL art. 17), and who has read which version when.
 * Reading is knowledge, never consent. Uses shared.
 */
@NullMarked
package io.kaohe.privacy;

import org.jspecify.annotations.NullMarked;
