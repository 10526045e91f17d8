@NullMarked
package io.kaohe.web;

import org.jspecify.annotations.NullMarked;
