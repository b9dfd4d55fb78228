/** DynamoDB Local on loopback, with the tables of the template. */
@NullMarked
package fi.kuule.local.dynamodb;

import org.jspecify.annotations.NullMarked;
