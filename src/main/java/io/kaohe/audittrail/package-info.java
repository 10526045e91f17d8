/**
 * Who read, changed or took away whose data, as an auditor looks through it; reading is recorded too. What is recorded
 * comes from {@link io.kaohe.audit}. Uses shared, audit, imports,
 * delivery.
 */
@NullMarked
package io.kaohe.audittrail;

import org.jspecify.annotations.NullMarked;
