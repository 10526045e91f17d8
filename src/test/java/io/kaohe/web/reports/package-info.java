@NullMarked
package io.kaohe.web.reports;

import org.jspecify.annotations.NullMarked;
