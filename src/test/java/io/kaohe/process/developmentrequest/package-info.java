@NullMarked
package io.kaohe.process.developmentrequest;

import org.jspecify.annotations.NullMarked;
