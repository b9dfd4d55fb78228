package fi.kuule.responsecapture;

/** One door for each kind of address. */
record Doors(SurveyDoor survey, ReceiptDoor receipt, UnsubscribeDoor unsubscribe) {
    Door of(String path) {
        if (path.startsWith("/u/")) return unsubscribe;
        return path.equals("/r") || path.startsWith("/r/") ? receipt : survey;
    }
}
