/** What template.yaml says, held against the code that it deploys. */
@NullMarked
package fi.kuule.tests.template;

import org.jspecify.annotations.NullMarked;
