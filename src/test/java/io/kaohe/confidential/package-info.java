/**
 * What people confide to the product appears nowhere but in its own tables.
 */
@NullMarked
package io.kaohe.confidential;

import org.jspecify.annotations.NullMarked;
