/** Who is asked: contact lists, waves, invitations and their links, and which mail is due. */
@NullMarked
package fi.kuule.wave;

import org.jspecify.annotations.NullMarked;
