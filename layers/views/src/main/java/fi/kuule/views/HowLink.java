package fi.kuule.views;

/** Leads from a figure to how it is worked out. */
public record HowLink(String address, String text) {}
