package fi.kuule.tests.kill;

import fi.kuule.tests.flow.Town;

/** A town with one service, a manager and a survey, on an empty cloud. */
record Settlement(PatientClient client) {
    void settle() {
        client.send(client.post("/local/clock", "application/json", "{\"now\":\"" + Town.MONDAY_MORNING + "\"}"));
        client.put("/api/organisation", """
                {"name": {"fi": "Pikkulan kunta", "sv": "Lillby kommun", "en": "Municipality of Pikkula"},
                 "languages": ["fi", "sv", "en"], "sender": "kysely@pikkula.example", "replyTo": "neuvonta@pikkula.example"}""");
        client.put("/api/services/kirjasto", """
                {"name": {"fi": "Kirjasto", "sv": "Biblioteket", "en": "Library"}}""");
        client.put("/api/members/maija", """
                {"name": "maija", "address": "maija@pikkula.example", "language": "fi", "role": "manager", "services": ["kirjasto"]}""");
        client.put("/api/surveys/asiointi", """
                {"privacy": "anonymous", "languages": ["fi", "sv", "en"], "opens": "2026-11-02", "closes": "2027-10-31"}""");
    }
}
