@NullMarked
package io.kaohe.audittrail;

import org.jspecify.annotations.NullMarked;
