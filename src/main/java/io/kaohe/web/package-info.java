/**
 * The REST API: thin controllers, problem details, the caller's language.
 */
@NullMarked
package io.kaohe.web;

import org.jspecify.annotations.NullMarked;
