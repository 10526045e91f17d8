/**
 * The one path of a form: what it shows, its draft, its submission. Knows no form by name; the sub-package of each BPMN
 * file contributes its {@link io.kaohe.process.tasklist.HumanTask}s and {@link io.kaohe.process.tasklist.StartForm}s.
 */
@NullMarked
package io.kaohe.process.tasklist;

import org.jspecify.annotations.NullMarked;
