/** SQS on loopback, with the queues of the template, and the pollers that hand messages to functions. */
@NullMarked
package fi.kuule.local.sqs;

import org.jspecify.annotations.NullMarked;
