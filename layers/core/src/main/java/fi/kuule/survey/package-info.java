/** What is asked: surveys in published versions, their questions, open links. */
@NullMarked
package fi.kuule.survey;

import org.jspecify.annotations.NullMarked;
