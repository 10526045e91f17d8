/**
 * What is printed, over the REST API.
 */
@NullMarked
package io.kaohe.web.reports;

import org.jspecify.annotations.NullMarked;
