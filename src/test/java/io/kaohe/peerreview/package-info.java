/** Who is asked, what stays sealed and what comes out, on real PostgreSQL. */
@NullMarked
package io.kaohe.peerreview;

import org.jspecify.annotations.NullMarked;
