/**
 * All personal reports of a cycle as one archive: printed in the background by two threads, gone on with after a crash,
 * handed out piece by piece. Uses shared, audit, notification, cycle, print, report.
 */
@NullMarked
package io.kaohe.printrun;

import org.jspecify.annotations.NullMarked;
