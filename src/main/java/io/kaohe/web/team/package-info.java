/** What a manager reads about the team. */
@NullMarked
package io.kaohe.web.team;

import org.jspecify.annotations.NullMarked;
