package fi.kuule.management;

/** What the API is about: a class per kind of thing. */
record Resources(
        OrganisationResource organisation,
        ServicesResource services,
        MembersResource members,
        SurveysResource surveys,
        LinksResource links,
        ContactTemplateResource contactTemplate,
        WavesResource waves,
        MappingsResource mappings,
        AnswersResource answers,
        ScoresResource scores,
        ReportsResource reports) {}
