/** One person's card without a database. */
@NullMarked
package io.kaohe.appraisal;

import org.jspecify.annotations.NullMarked;
