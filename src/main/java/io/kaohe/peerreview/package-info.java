/**
 * Colleagues' views of a person (S54), and a team's of its lead: who is asked, what they say, and who learns what of
 * it. A view is sealed until the stage closes; what comes out then is what at least three say together. Uses shared,
 * config, audit, notification, organization, scoring, appraisal.
 */
@NullMarked
package io.kaohe.peerreview;

import org.jspecify.annotations.NullMarked;
