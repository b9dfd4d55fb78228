/** What the adapters are held against: the same contract tests on every engine of DynamoDB, SQS and SES that this machine has. */
@NullMarked
package fi.kuule.tests.engine;

import org.jspecify.annotations.NullMarked;
