/** One adapter per port on DynamoDB. Keys are built in one class per table. */
@NullMarked
package fi.kuule.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
