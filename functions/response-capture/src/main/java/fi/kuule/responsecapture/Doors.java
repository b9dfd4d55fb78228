package fi.kuule.responsecapture;

/** One door for each kind of address. */
record Doors(SurveyDoor survey, CodeDoor code, ReceiptDoor receipt, UnsubscribeDoor unsubscribe) {
    Door of(String path) {
        if (path.startsWith("/u/")) return unsubscribe;
        if (path.equals("/s")) return code;
        return path.equals("/r") || path.startsWith("/r/") ? receipt : survey;
    }
}
