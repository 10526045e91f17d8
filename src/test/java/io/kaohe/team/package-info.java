@NullMarked
package io.kaohe.team;

import org.jspecify.annotations.NullMarked;
