/** Whose stack this is: the organisation, its services and its members. */
@NullMarked
package fi.kuule.organisation;

import org.jspecify.annotations.NullMarked;
