/** Whether two readers of comments, or a reader and a classifier, see the same themes. */
@NullMarked
package fi.kuule.statistics.agreement;

import org.jspecify.annotations.NullMarked;
