/**
 * An invented municipality and its 24 months of asking. Every draw is addressed by what it is about, so neither order nor threads change
 * anything: the same seed gives the same people, contacts and answers.
 */
@NullMarked
package fi.kuule.local.demo;

import org.jspecify.annotations.NullMarked;
