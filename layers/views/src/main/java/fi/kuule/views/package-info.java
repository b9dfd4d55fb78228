/** What people see: pages and mails from jte templates, with their texts in resource bundles per language. */
@NullMarked
package fi.kuule.views;

import org.jspecify.annotations.NullMarked;
