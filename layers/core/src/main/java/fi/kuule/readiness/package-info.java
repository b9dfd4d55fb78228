/**
 * Whether this deployment can send: what the sending service, the name service and the canary say, judged. Nothing here changes anything,
 * and what cannot be found out is told as unknown.
 */
@NullMarked
package fi.kuule.readiness;

import org.jspecify.annotations.NullMarked;
