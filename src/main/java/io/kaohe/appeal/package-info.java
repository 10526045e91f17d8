/**
 * Appeals (申诉): a settled result is reviewed once by somebody who had no part in it, scored again by the engine, and
 * its difference in pay issued. Uses shared, audit, notification, organization, scoring, decision, appraisal, cycle,
 * outcome.
 */
@NullMarked
package io.kaohe.appeal;

import org.jspecify.annotations.NullMarked;
