/** What was answered: questionnaire, receipts, capture and import of answers. */
@NullMarked
package fi.kuule.response;

import org.jspecify.annotations.NullMarked;
