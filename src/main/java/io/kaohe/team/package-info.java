/**
 * A manager's team at a glance: where everybody's appraisals stand, what waits for the manager, and what the next talk
 * may be about; and what is to be done about one's own. Reads only. Uses shared, audit, organization, diagnosis,
 * appraisal, board, plan, outcome.
 */
@NullMarked
package io.kaohe.team;

import org.jspecify.annotations.NullMarked;
