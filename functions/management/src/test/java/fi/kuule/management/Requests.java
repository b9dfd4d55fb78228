package fi.kuule.management;

/** Documents that tests put. */
final class Requests {
    static final String ORGANISATION = """
            {"name": {"fi": "Mallilan kunta", "sv": "Mallila kommun"}, "languages": ["fi", "sv"],
             "sender": "kuule@mallila.example", "replyTo": "palaute@mallila.example"}""";

    static final String SERVICE = """
            {"name": {"fi": "Kirjasto"}, "touchpoints": [{"id": "tiski", "name": {"fi": "Tiski"}}]}""";

    static final String SURVEY = """
            {"privacy": "anonymous", "languages": ["fi", "sv", "en"], "opens": "2026-11-01", "closes": "2026-12-31"}""";

    static final String MEMBER = """
            {"name": "Aino Malli", "address": "aino@mallila.example", "language": "fi", "role": "manager",
             "services": ["kirjasto"]}""";

    private Requests() {}

    /** An organisation with a library, a survey and a member. */
    static Api small() {
        Api api = new Api();
        api.put("/api/organisation", ORGANISATION);
        api.put("/api/services/kirjasto", SERVICE);
        api.put("/api/surveys/kysely", SURVEY);
        api.put("/api/members/aino", MEMBER);
        return api;
    }
}
