/**
 * The rules of the code base as tests. {@code broken} holds, for each rule, a class that breaks it: a rule that cannot
 * fail there is not a rule.
 */
@NullMarked
package io.kaohe.architecture;

import org.jspecify.annotations.NullMarked;
