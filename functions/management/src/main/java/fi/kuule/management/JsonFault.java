package fi.kuule.management;

/** One thing that is wrong with a document. */
record JsonFault(String pointer, String message) {}
