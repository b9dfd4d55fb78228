/** Queues on SQS; messages hold ids only. */
@NullMarked
package fi.kuule.aws.sqs;

import org.jspecify.annotations.NullMarked;
