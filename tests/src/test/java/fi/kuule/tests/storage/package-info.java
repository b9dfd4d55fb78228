/** The adapters of core's ports on a real DynamoDB engine. */
@NullMarked
package fi.kuule.tests.storage;

import org.jspecify.annotations.NullMarked;
