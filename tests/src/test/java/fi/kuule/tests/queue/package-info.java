/** The adapters of core's queues on real engines of SQS. */
@NullMarked
package fi.kuule.tests.queue;

import org.jspecify.annotations.NullMarked;
