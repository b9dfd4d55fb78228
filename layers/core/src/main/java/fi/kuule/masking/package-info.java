/**
 * What a comment must not show to those who read reports: who somebody is and where they can be found. Found by form and by lists, and
 * replaced by its kind; abuse of people sets the whole comment aside. Knows no language of the reader: a view has the words.
 */
@NullMarked
package fi.kuule.masking;

import org.jspecify.annotations.NullMarked;
