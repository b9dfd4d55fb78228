package fi.kuule.responsecapture;

import fi.kuule.aws.http.Form;

/** What answers requests to one kind of address. */
interface Door {
    /** Changes nothing. */
    Outcome get(Visit visit);

    Outcome post(Visit visit, Form form);
}
